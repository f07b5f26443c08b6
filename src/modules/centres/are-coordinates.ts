/** Whether two numbers are a place on the earth in degrees, or both absent. */
export function areCoordinates(latitude: number | null, longitude: number | null): boolean {
  if (latitude === null || longitude === null) return latitude === longitude
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
}
