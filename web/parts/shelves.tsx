// A long list under headings, with the headings on top as a way into it.

import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import styles from './catalogue.module.css'

/** What stands under one heading. */
export interface ShelfOf<T> {
  readonly name: string
  readonly items: readonly T[]
}

/** Fewer headings than this are seen at a glance. */
const WORTH_AN_INDEX = 4
const anchorOf = (name: string): string => `shelf-${name}`

/** Headings with what stands under each; `label` names the index for those who cannot see it. */
export function Shelves<T extends { readonly id: string }>({
  shelves,
  label,
  row,
}: {
  readonly shelves: readonly ShelfOf<T>[]
  readonly label: string
  readonly row: (item: T) => ReactNode
}) {
  const { search, state } = useLocation()
  return (
    <>
      {shelves.length < WORTH_AN_INDEX ? null : (
        <nav className={styles.index} aria-label={label}>
          {shelves.map(({ name, items }) => (
            <Link
              key={name}
              to={{ search, hash: anchorOf(name) }}
              state={state}
              replace
              lang="zh-CN"
            >
              {name}
              <small>{items.length}</small>
            </Link>
          ))}
        </nav>
      )}
      {shelves.map(({ name, items }) => (
        <section key={name} id={anchorOf(name)} className={styles.shelf}>
          <h2 lang="zh-CN">
            {name}
            <small>{items.length}</small>
          </h2>
          <ul>
            {items.map((item) => (
              <li key={item.id}>{row(item)}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}
