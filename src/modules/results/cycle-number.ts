/**
 * The number of a cycle in an address; what is no such number names no cycle (0).
 *
 * @example readCycleNumber('3') // 3
 */
export const readCycleNumber = (text: string): number => (/^[1-9]\d{0,8}$/.test(text) ? Number(text) : 0)
