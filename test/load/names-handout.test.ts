import { expect, test } from 'vitest';
import { namesHandout } from '../../src/load/names-handout.js';
import { loadBase } from '../support/base.js';

const { strings } = (await loadBase()).value;

test.each([
  ['Map sheet', 'Map sheet'],
  ['Name card', 'My name card'],
  ['Who-knows-whom sheet', 'Who knows whom?'],
  ['Errand card for the age', 'My errand cards'],
  ['Receipt sheet, copied on one side', 'My receipts for help'],
  ['Our reading page, one each week', 'Our reading page'],
  ['Sheet of offer and request slips', 'Offer and request slips'],
  ['Letter to guests, two for each host', 'Letter to guests: you are one of two'],
])('%j is the handout %j', (item, title) => {
  expect(namesHandout(item, title, strings)).toBe(true);
});

test.each([
  ['Pencil', 'My name card'],
  ['Card', 'My name card'],
  ['Card or sticky note', 'My name card'],
  ['Name tent', 'My name card'],
  ['Worksheet for the age', 'Job chain map'],
  ['Help', 'My receipts for help'],
  ['', 'Map'],
  ['Map', ''],
])('%j is not the handout %j', (item, title) => {
  expect(namesHandout(item, title, strings)).toBe(false);
});
