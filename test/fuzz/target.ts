import type { Base } from './base.js';
import type { Input } from './input.js';
import type { Random } from './random.js';

/** One way in: how its inputs are made, and what must hold for each. */
export interface Target {
  name: string;
  /** Its share of all inputs. */
  weight: number;
  /** An input, from files that are right. `longest` bounds the runs of one character. */
  make(random: Random, base: Base, longest: number): Input;
  /** Feeds an input in. What comes out, as text, is the same every time. @throws when something does not hold. */
  run(input: Input, base: Base): Promise<string>;
}
