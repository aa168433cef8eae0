import type { SurveyMeasure } from '../../src/measures.js';

/** Two items that make a score, one of them turned round, and one that is counted answer by answer. */
export const measure: SurveyMeasure = {
  id: 'trust',
  title: 'Trust',
  survey: {
    scale: { labels: ['Never', 'At times', 'Often', 'Always'], first: 1 },
    items: [
      { id: 'ask', text: 'I can ask somebody here.', reverse: false },
      { id: 'alone', text: 'I feel alone here.', reverse: true },
      {
        id: 'whom',
        text: 'I asked …',
        scale: { labels: ['a friend', 'a teacher'], first: 1 },
        reverse: false,
      },
    ],
    scores: [{ id: 'trust', title: 'Trust', items: ['ask', 'alone'], by: 'mean' }],
    smallestGroup: 10,
  },
};
