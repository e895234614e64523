// 检 or 律: the side that the trainee takes.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './training.module.css'
import { keepRole, keptRole, type Role } from './training-keeping.ts'

const ROLES = ['prosecutor', 'lawyer'] as const

/** Choice of the side; kept for the next exercise. */
export function RoleChoice({ onRole }: { readonly onRole?: (role: Role) => void }) {
  const { t } = useTranslation()
  const [role, setRole] = useState(keptRole)
  return (
    <fieldset className={styles.roles}>
      <legend>{t('training.role')}</legend>
      {ROLES.map((one) => (
        <label key={one}>
          <input
            type="radio"
            name="role"
            checked={role === one}
            onChange={() => {
              keepRole(one)
              setRole(one)
              onRole?.(one)
            }}
          />
          <span>{t(`training.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  )
}
