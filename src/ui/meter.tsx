interface MeterProps {
  /** 0 to 1; null when there is no value. */
  readonly value: number | null
  /** The value as people read it, already formatted. */
  readonly text: string
  /** What is measured, for screen readers. */
  readonly label: string
  /** A mark on the bar: a rule's threshold, the mean. 0 to 1. */
  readonly mark?: number | undefined
}

/** A share as a bar with its number beside it. Drawn on the server; the number says everything the bar shows. */
export function Meter({ value, text, label, mark }: MeterProps) {
  return (
    <span className="inline-flex items-center gap-3">
      <svg
        viewBox="0 0 100 10"
        width="96"
        height="10"
        preserveAspectRatio="none"
        aria-hidden="true"
        className="rtl:-scale-x-100"
      >
        <rect width="100" height="10" rx="2" fill="var(--line)" />
        {value !== null && (
          <rect width={Math.max(0, Math.min(1, value)) * 100} height="10" rx="2" fill="var(--brand)" />
        )}
        {mark !== undefined && <rect x={mark * 100 - 1} width="2" height="10" fill="var(--ink)" />}
      </svg>
      <span className="tabular-nums">
        <span className="sr-only">{label}: </span>
        {text}
      </span>
    </span>
  )
}
