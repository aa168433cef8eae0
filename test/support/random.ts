/** Numbers that look random and are the same in every run: 0 up to, not including, `below`. */
export function seededNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    // The low bits repeat soon.
    return Math.floor((state / 2 ** 32) * below);
  };
}
