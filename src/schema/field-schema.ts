/** A JSON Schema as the build ships it, with the doc comments of the fields as descriptions: what programs read out of one. */
export interface FieldSchema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, FieldSchema>>;
  readonly required?: readonly string[];
  /** The schema of all entries; in draft-07, of each entry where there is a number of them. */
  readonly items?: FieldSchema | readonly FieldSchema[];
  readonly prefixItems?: readonly FieldSchema[];
  readonly additionalProperties?: FieldSchema | boolean;
  readonly anyOf?: readonly FieldSchema[];
}
