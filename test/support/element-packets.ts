import { composeResource, customize, type Packet, type Recipe } from '../../src/index.js';
import { packetOf, shipped } from './packets.js';

const { value: tailored } = customize(shipped, { audience: 'k12' });

/** One resource of the shipped playbook for K-12, as a packet. */
export const resourcePacket = (id: string): Packet => composeResource(tailored, id);

/** Ids of all resources that packets can be made of. */
export const tailoredK12 = tailored;

/** Some parts of the shipped playbook for K-12. */
export const partsPacket = (parts: Recipe['parts'], recipe: Recipe = {}): Packet =>
  packetOf({ audience: 'k12', parts, ...recipe });

/** A packet as the text of a script inside an element. */
export const inlineJson = (packet: unknown): string =>
  `<script type="application/json">${JSON.stringify(packet).replace(/</g, '\\u003c')}</script>`;
