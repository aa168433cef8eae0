import type { WordForms } from '../../../index.js';
import { setField } from '../../../edit.js';
import type { Studio } from '../state/use-studio.js';
import { TextField } from './fields.js';

/** What an organization calls things. Both forms are needed, so a missing one is made from the other. */
export function VocabularyFields({ studio }: { studio: Studio }) {
  const { outline } = studio.content;
  const own = studio.recipe.vocabulary ?? {};
  const audience = outline.audiences.find((a) => a.id === [studio.recipe.audience ?? []].flat()[0]);
  const formsByDefault = (term: string): WordForms => audience?.vocabulary[term] ?? outline.vocabulary[term]!;
  const set = (term: string, forms: WordForms | undefined) =>
    studio.edit((r) => setField(r, ['vocabulary', term], forms), {
      said: 'Word set',
      field: `vocabulary.${term}`,
    });
  return (
    <section aria-labelledby="words">
      <h3 id="words">Your words</h3>
      <p class="hint">What you call people and places, everywhere in the packet. Leave a field empty to keep the usual word.</p>
      {outline.terms
        .filter((t) => t.one !== 'organization')
        .map(({ one: term, about }) => {
          const forms = own[term];
          return (
            <fieldset class="word" key={term}>
              <legend>
                {about} <span class="hint">(usually “{formsByDefault(term)[0]}”)</span>
              </legend>
              <div class="row">
                <TextField
                  label="One"
                  value={forms?.[0]}
                  placeholder={formsByDefault(term)[0]}
                  max={60}
                  onText={(one) => set(term, one ? [one, forms?.[1] ?? `${one}s`] : undefined)}
                />
                <TextField
                  label="Several"
                  value={forms?.[1]}
                  placeholder={formsByDefault(term)[1]}
                  max={60}
                  onText={(many) => set(term, forms || many ? [forms?.[0] ?? formsByDefault(term)[0], many ?? `${forms?.[0]}s`] : undefined)}
                />
              </div>
            </fieldset>
          );
        })}
    </section>
  );
}
