import { setField } from '../../../edit.js';
import type { Studio } from '../state/use-studio.js';
import { TextField } from './fields.js';
import { LogoField } from './logo-field.js';
import { LookFields } from './look-fields.js';
import { OwnChanges } from './own-changes.js';
import { VocabularyFields } from './vocabulary-fields.js';

/** Name, words, colors: what makes a playbook somebody's own. */
export function YoursPanel({ studio }: { studio: Studio }) {
  const { recipe } = studio;
  const { organization = {} } = recipe;
  const { info } = studio.content.outline;
  const set = (path: string[], said: string) => (value: unknown) =>
    studio.edit((r) => setField(r, path, value), { said, field: path.join('.') });
  return (
    <>
      <section aria-labelledby="who-from">
        <h3 id="who-from">Who it is from</h3>
        <TextField
          label="Name of your organization"
          value={organization.name}
          max={120}
          onText={set(['organization', 'name'], 'Name set')}
        />
        <TextField
          label="Whom to ask"
          hint="An e-mail address or a name, printed on the cover."
          value={organization.contact}
          max={200}
          onText={set(['organization', 'contact'], 'Contact set')}
        />
        <TextField
          label="Web address"
          type="url"
          placeholder="https://"
          value={organization.url}
          onText={set(['organization', 'url'], 'Address set')}
        />
        <LogoField studio={studio} />
      </section>
      <section aria-labelledby="cover">
        <h3 id="cover">The cover</h3>
        <TextField
          label="Title"
          value={recipe.title}
          placeholder={info.title}
          max={100}
          onText={set(['title'], 'Title set')}
        />
        <TextField
          label="Line under the title"
          value={recipe.subtitle}
          max={160}
          onText={set(['subtitle'], 'Line set')}
        />
        <TextField label="Date" hint="Printed as you write it." value={recipe.date} max={60} onText={set(['date'], 'Date set')} />
      </section>
      <LookFields studio={studio} />
      <VocabularyFields studio={studio} />
      <OwnChanges studio={studio} />
    </>
  );
}
