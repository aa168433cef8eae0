import { useEffect, useState } from 'preact/hooks';
import type { WordForms } from '../../../index.js';
import { setField } from '../../../edit.js';
import type { Studio } from '../state/use-studio.js';
import { type FormGuess, fetchGuess } from '../state/word-forms.js';
import { OwnWord } from './own-word.js';
import { say } from './words.js';

/** What an organization calls things. */
export function VocabularyFields({ studio }: { studio: Studio }) {
  const { outline } = studio.content;
  const own = studio.recipe.vocabulary ?? {};
  const audience = outline.audiences.find((a) => a.id === [studio.recipe.audience ?? []].flat()[0]);
  const usual = (term: string): WordForms => audience?.vocabulary[term] ?? outline.vocabulary[term]!;
  const [guess, setGuess] = useState<FormGuess | undefined>(undefined);
  useEffect(() => {
    fetchGuess(/^en\b/i.test(outline.info.language)).then(
      (found) => setGuess(found),
      () => undefined,
    );
  }, []);
  return (
    <section aria-labelledby="words">
      <h3 id="words">Your words</h3>
      <p class="hint">{say(outline, 'builderOwnWords')}</p>
      {outline.terms
        .filter((t) => t.one !== 'organization')
        .map(({ one: term, about }) => (
          <OwnWord
            key={term}
            about={about}
            usual={usual(term)}
            forms={own[term] as WordForms | undefined}
            guess={guess}
            onForms={(forms) =>
              studio.edit((r) => setField(r, ['vocabulary', term], forms), {
                said: 'Word set',
                field: `vocabulary.${term}`,
              })
            }
          />
        ))}
    </section>
  );
}
