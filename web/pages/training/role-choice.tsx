// 检 or 律: the side that the trainee takes.

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import choices from '../../parts/choices.module.css'
import styles from './training.module.css'
import { keepRole, keptRole, type Role } from './training-keeping.ts'

const ROLES = ['prosecutor', 'lawyer'] as const

/** Choice of the side; kept for the next exercise. Whoever takes sides elsewhere too passes the one taken as `taken`. */
export function RoleChoice({
  taken,
  onRole,
}: {
  readonly taken?: Role
  readonly onRole?: (role: Role) => void
}) {
  const { t } = useTranslation()
  const [own, setRole] = useState(keptRole)
  const role = taken ?? own
  return (
    <fieldset className={`${styles.roles} ${choices.choices}`}>
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
