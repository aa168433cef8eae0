import { layoutOptions } from '../../../index.js';
import { setField } from '../../../edit.js';
import { pickLayout } from '../state/pick-layout.js';
import type { Studio } from '../state/use-studio.js';
import { brandPresets } from './brand-presets.js';
import { ColorField } from './color-field.js';
import { Check, Options } from './fields.js';

/** Colors, typeface, paper. */
export function LookFields({ studio }: { studio: Studio }) {
  const { brand = {}, layout = {}, paper = 'letter' } = studio.recipe;
  const set = (path: string[], value: unknown, said: string) =>
    studio.edit((r) => setField(r, path, value), { said, field: path.join('.') });
  return (
    <section aria-labelledby="look">
      <h3 id="look">How it looks</h3>
      <fieldset class="presets">
        <legend>Colors to begin with</legend>
        {brandPresets.map(({ name, primary, accent }) => (
          <button
            key={name}
            type="button"
            aria-pressed={brand.primary === primary && brand.accent === accent}
            onClick={() =>
              studio.edit((r) => setField(setField(r, ['brand', 'primary'], primary), ['brand', 'accent'], accent), {
                said: `Colors: ${name}`,
              })
            }
          >
            <svg viewBox="0 0 24 12" width="24" height="12" aria-hidden="true">
              <rect width="14" height="12" fill={primary ?? '#1f4e5f'} />
              <rect x="14" width="10" height="12" fill={accent ?? '#9a3b1b'} />
            </svg>
            {name}
          </button>
        ))}
      </fieldset>
      <div class="row">
        <ColorField
          label="Main color"
          value={brand.primary}
          initial="#1f4e5f"
          onColor={(c) => set(['brand', 'primary'], c, 'Main color set')}
        />
        <ColorField
          label="Second color"
          value={brand.accent}
          initial="#9a3b1b"
          onColor={(c) => set(['brand', 'accent'], c, 'Second color set')}
        />
      </div>
      {studio.made?.packet.brand.changes.map((c) => (
        <p class="notice" role="status" key={c}>
          {sayChange(c)}
        </p>
      ))}
      <Options
        label="Typeface"
        options={[
          { value: 'sans', label: 'Plain (sans serif)' },
          { value: 'serif', label: 'Bookish (serif)' },
          { value: 'humanist', label: 'Soft (humanist)' },
        ]}
        value={brand.font ?? 'sans'}
        onPick={(font) => set(['brand', 'font'], font === 'sans' ? undefined : font, 'Typeface set')}
      />
      <Options
        label="Paper"
        options={[
          { value: 'letter', label: 'US Letter' },
          { value: 'a4', label: 'A4' },
        ]}
        value={paper}
        onPick={(p) => set(['paper'], p, 'Paper set')}
      />
      {layoutOptions.map((option) => (
        <Check
          key={option.field}
          label={option.label}
          value={layout[option.field] === option.on}
          onCheck={(checked) =>
            studio.edit(
              (recipe) =>
                Object.entries(pickLayout(option, checked)).reduce(
                  (r, [field, value]) => setField(r, ['layout', field], value),
                  recipe,
                ),
              { said: option.label, field: `layout.${option.field}` },
            )
          }
        />
      ))}
    </section>
  );
}

/** What the library says about a color, in words for people who do not know its field names. */
const sayChange = (change: string) =>
  change.replace('`brand.primary`', 'The main color').replace('`brand.accent`', 'The second color').replace(/`/g, '');
