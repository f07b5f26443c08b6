import type { ReactNode } from 'react'
import { Chevron } from './details.tsx'

export interface TreeNode {
  readonly id: string
  readonly label: ReactNode
  /** Stands at the end of the line: a score, a state. */
  readonly aside?: ReactNode
  /** Shown under the line when it is open. */
  readonly body?: ReactNode
  readonly open?: boolean
  readonly children?: readonly TreeNode[]
}

/** A tree that opens branch by branch, as nested lists: works without scripts, and screen readers count its levels. */
export function Tree({ nodes, level = 1 }: { readonly nodes: readonly TreeNode[]; readonly level?: number }) {
  return (
    <ul className={level === 1 ? 'border-t border-line' : 'ms-2 border-s-2 border-line ps-3 sm:ms-3 sm:ps-5'}>
      {nodes.map((node) => (
        <li key={node.id} className={level === 1 ? 'border-b border-line' : ''}>
          <Branch node={node} level={level} />
        </li>
      ))}
    </ul>
  )
}

function Branch({ node, level }: { readonly node: TreeNode; readonly level: number }) {
  const { id, label, aside, body, open = false, children = [] } = node
  if (children.length === 0 && body === undefined)
    return (
      <div id={id} className="py-2">
        <Line label={label} aside={aside} />
      </div>
    )
  return (
    <details id={id} open={open} className="opens">
      <summary className="flex min-h-11 list-none items-center gap-2 py-2 marker:content-none">
        <span className="text-brand">
          <Chevron />
        </span>
        <Line label={label} aside={aside} />
      </summary>
      {body !== undefined && <div className="pb-3 ps-6">{body}</div>}
      {children.length > 0 && <Tree nodes={children} level={level + 1} />}
    </details>
  )
}

function Line({ label, aside }: { readonly label: ReactNode; readonly aside: ReactNode }) {
  return (
    <div className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
      <div className="min-w-0">{label}</div>
      {aside !== undefined && <div className="shrink-0">{aside}</div>}
    </div>
  )
}
