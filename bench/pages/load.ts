import autocannon from 'autocannon'

const CONNECTIONS = 32

/** Loads an address for some seconds over 32 connections: requests a second, and the slowest hundredth in milliseconds. */
export async function load(
  url: string,
  duration: number,
  encoding: string,
): Promise<{ readonly rate: number; readonly p99: number }> {
  const headers = { 'accept-encoding': encoding }
  const started = performance.now()
  const result = await autocannon({ url, connections: CONNECTIONS, duration, headers })
  if (result.errors + result.non2xx > 0)
    throw new Error(`${url}: ${result.errors + result.non2xx} requests failed`)
  return { rate: result.requests.total / ((performance.now() - started) / 1000), p99: result.latency.p99 }
}
