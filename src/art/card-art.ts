import { networkArt } from './draw-network.js';
import { type Paper, stepLookOn } from './looks.js';
import { stageOf } from './step-hues.js';

/** Millimeters: as wide as a card, and as high as the room above a short text; what does not fit is cut off. */
const size = { width: 94, height: 62 };

/** The picture on the front of a card, of a few people at the stage of its step. Each activity has its own, whatever packet it is in. */
export const cardArt = (activity: string, place: number, paper: Paper, { width, height } = size): string =>
  networkArt(activity, {
    width,
    height,
    circles: 9,
    scale: 0.8,
    bleed: true,
    stage: stageOf(place),
    look: stepLookOn(place, paper),
  });
