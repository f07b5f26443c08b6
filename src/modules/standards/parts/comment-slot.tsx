import { createContext, type ReactNode, useContext } from 'react'

/** What a page puts under each item of a guide: comments in a consultation, nothing elsewhere. */
export const CommentSlots = createContext<((code: string) => ReactNode) | null>(null)

/** The place under one item of a guide, by its code. */
export function CommentSlot({ code }: { readonly code: string }) {
  return useContext(CommentSlots)?.(code) ?? null
}
