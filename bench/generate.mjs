// A seeded playbook of any size: the same seed gives the same bytes. Shapes and lengths are those of the shipped content.

/** A small generator of numbers from 0 to 1 (mulberry32). */
export function seeded(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const words =
  'people students ask help map name circle talk write share know trust call note plan week group place work friend adult card list story reason time'.split(
    ' ',
  );

/** Files of a playbook with the given number of activities and as many handouts: `2 * count` resources and a step. */
export function generate(count, seed = 1) {
  const random = seeded(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const sentence = () => {
    const list = Array.from({ length: 8 + Math.floor(random() * 10) }, () => pick(words));
    return `${list[0][0].toUpperCase()}${list.join(' ').slice(1)}.`;
  };
  const paragraph = (n = 4) => Array.from({ length: n }, sentence).join(' ');
  const files = {
    'playbook.md': `---\ntitle: Generated\nsubtitle: For the bench\nversion: 1.0.0\nlanguage: en\nlicense: CC0\nlicenseUrl: https://creativecommons.org/publicdomain/zero/1.0/\nattribution: nobody\nsteps: [one]\n---\n\n## What this is\n\n${paragraph()}\n`,
    'audiences.yaml':
      'terms:\n  learner: { plural: learners, about: who learns }\ngeneral:\n  learner: [learner, learners]\naudiences:\n  k12: { label: K-12, summary: Schools., role: teacher, gradeBands: true, vocabulary: { learner: [student, students] } }\n  college: { label: College, summary: Colleges., role: instructor, vocabulary: { learner: [student, students] } }\n',
    'steps/one/step.md': `---\ntitle: One\nsummary: The first.\ngoal: Begin.\ndimensions: [quantity]\n---\n\n## Why it matters\n\n${paragraph()}\n\n## What good looks like\n\n${paragraph()}\n\n## Where to start\n\n${paragraph()}\n`,
  };
  for (let i = 0; i < count; i += 1) {
    files[`steps/one/activities/activity-${i}.md`] = activity(i, paragraph, sentence);
    files[`steps/one/handouts/sheet-${i}.md`] =
      `---\ntitle: Sheet ${i}\nsummary: ${sentence()}\nform: write\nfor: learner\n---\n\n${paragraph(2)}\n\n## Your people\n\n::table{columns="Name|How|Next" rows=5}\n\n- [ ] ${sentence()}\n- [ ] ${sentence()}\n\n::lines{count=4}\n`;
  }
  return files;
}

function activity(i, paragraph, sentence) {
  return `---
title: Activity ${i}
summary: ${sentence()}
duration: 20
prep: 5
groupSize: [2, 30]
grouping: [pairs]
setting: [in-person, virtual]
gradeBands: [middle, high]
devices: none
materials:
  - { item: Paper, quantity: 1, per: person }
objectives: [Name five people.]
handouts: [sheet-${i}]
tags: [generated]
---

## Purpose

${paragraph(2)}

## What you will do

${paragraph(3)}

## Prepare

- ${sentence()}
- ${sentence()} Read [the sheet](id:sheet-${i}).

## Run it

1. **Open** (5 min). ${paragraph(3)}

   :::say
   ${sentence()} Good morning, {{learners}}. It is 3:30pm.
   :::

2. **Work** (10 min). ${paragraph(4)}
   - ${sentence()}
   - ${sentence()}
3. **Close** (5 min). ${paragraph(2)}

## Debrief

- ${sentence()}
- ${sentence()}

| When | What | *Why* |
| --- | --- | --- |
| Now | ${sentence()} | **${sentence()}** |

## Adapt

:::for{audience="k12"}
${paragraph(3)}
:::

:::for{audience="college"}
${paragraph(3)}
:::

## Safeguards

${paragraph(4)}
`;
}
