/** The least and the most of a duration. */
export function durationRange(duration: number | readonly [number, number]): readonly [number, number] {
  return typeof duration === 'number' ? [duration, duration] : duration;
}
