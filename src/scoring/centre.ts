/** A service centre as the engine sees it; expressions read it as `centre`. */
export interface Centre {
  readonly code: string
  readonly name: { readonly ar: string; readonly en: string }
  readonly entity: string
  /** `in_person`, `remote`, or another channel that the guide's expressions name. */
  readonly channel: string
  /** Any further column of the list of centres; numbers where the text is a number. */
  readonly attributes: Readonly<Record<string, string | number | boolean>>
}
