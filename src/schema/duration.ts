/** The least and the most of a duration. */
export function durationRange(duration: number | [number, number]): [number, number] {
  return typeof duration === 'number' ? [duration, duration] : duration;
}
