/** What decides whether somebody may be viewed as, of a person as administrators see them. Roles to come count too. */
export const viewedOf = (person: {
  readonly id: string
  readonly disabledAt: string | null
  readonly grants: readonly { readonly role: string; readonly when: string }[]
}) => ({
  id: person.id,
  disabled: person.disabledAt !== null,
  roles: person.grants.filter(({ when }) => when !== 'ended').map(({ role }) => role),
})
