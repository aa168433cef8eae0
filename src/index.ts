export { contrast } from './art/color.js';
export { formatClock } from './compose/clock.js';
export { composeCards } from './compose/compose-cards.js';
export { composePacket } from './compose/compose-packet.js';
export { composePoster, type PosterOptions } from './compose/compose-poster.js';
export { type ComposeResourceOptions, composeResource } from './compose/compose-resource.js';
export { composeSessions } from './compose/compose-sessions.js';
export { type CourseOptions, composeCourse } from './compose/course/compose-course.js';
export type {
  Course,
  CourseBase,
  CourseHolds,
  CourseItem,
  CourseItemBase,
  CourseModule,
  CourseModuleBase,
} from './compose/course/course.js';
export type { CourseCopies } from './compose/course/items.js';
export type { TitleRules } from './compose/course/titles.js';
export { emptyPacketFault } from './compose/empty-packet-fault.js';
export { formatDuration, type LabelField, labelOf, type Worded } from './compose/labels.js';
export { toLinkedData } from './compose/linked-data.js';
export type {
  ActivityCard,
  AgendaRow,
  AgendaSession,
  AgendaStep,
  Brand,
  ChecklistItem,
  ContentsLine,
  Cover,
  Entry,
  EntrySection,
  EntryStep,
  Fact,
  GatherItem,
  GlanceRow,
  GlanceSheet,
  Group,
  Layout,
  Listed,
  Packet,
  Part,
  PartType,
  PlanQuestion,
  PrintItem,
  Prompt,
  SessionSheet,
} from './compose/packet.js';
export { packetFault } from './compose/packet-fault.js';
export { plainText } from './compose/plain-text.js';
export { composeRunSheet } from './compose/run-sheet.js';
export { applyOverlay, type Overlaid } from './customize/apply-overlay.js';
export { customize, customizeOrThrow, customizeResource } from './customize/customize.js';
export { CustomizeError } from './customize/customize-error.js';
export { customizeOne } from './customize/customize-one.js';
export { fillWords } from './customize/fill-words.js';
export { formatReport, sayChange, sayEdit } from './customize/format-report.js';
export { playbookOf } from './customize/playbook-of.js';
export type {
  ChangeType,
  DefaultedVariable,
  EmptiedStep,
  LostLink,
  OverlayChange,
  RecipeEdit,
  Report,
  StayingWord,
  UnusedReason,
} from './customize/report.js';
export { type Criteria, type Selectable, select } from './customize/select.js';
export type { Tailored } from './customize/tailor.js';
export type { WordSource } from './customize/words.js';
export {
  type Checked,
  type Diagnostic,
  hasErrors,
  type Locate,
  type Point,
} from './diagnostics/diagnostic.js';
export { safeFileName } from './diagnostics/file-names.js';
export { limits } from './diagnostics/limits.js';
export { PlainError } from './diagnostics/plain-error.js';
export { countDiagnostics, formatDiagnostics, type Paint, type ReportFormat } from './diagnostics/report.js';
export type { RuleId, Severity } from './diagnostics/rules.js';
export type { TemplateFunction, TemplateName, Templates } from './formats/html/fill-templates.js';
export { ownTemplates, type PrecompiledTemplate } from './formats/html/own-templates.js';
export { type PageLook, type PagePart, pageLook, pageParts } from './formats/html/page-parts.js';
export type { ResourceOptions } from './formats/html/render-fragment.js';
export { type PageOptions, renderPage } from './formats/html/render-page.js';
export { type FragmentOptions, renderResource } from './formats/html/render-resource.js';
export { type ForLms, renderFragment } from './formats/lms/render-fragment.js';
export { countPages } from './formats/print/count-pages.js';
export { logoFromFile } from './pictures/logo.js';
export type { NearestActivity } from './planning/nearest-activity.js';
export { planRecipe } from './planning/plan-recipe.js';
export {
  type PlannedActivity,
  planSession,
  type SessionPlan,
  type SessionPlans,
} from './planning/plan-session.js';
export { type SessionWish, type WishFault, wishFaults } from './planning/wish.js';
export type { Removal, RemovalReason } from './recipe/filter.js';
export { fingerprints } from './recipe/fingerprint.js';
export {
  formatRecipeChanges,
  madeWith,
  type Piece,
  type RecipeChanges,
  recipeChanges,
} from './recipe/recipe-changes.js';
export { type CustomizeOptions, recipeFaults } from './recipe/recipe-faults.js';
export type { Activity, ActivityFields, Material } from './schema/activity.js';
export type { CommonFields, Related } from './schema/common.js';
export type { Example, ExampleFields } from './schema/example.js';
export type { Handout, HandoutFields } from './schema/handout.js';
export type { Insight, InsightFields } from './schema/insight.js';
export {
  type Edition,
  type Kind,
  type KindInfo,
  kinds,
  type Plural,
  type SectionInfo,
} from './schema/kinds.js';
export { type LayoutOption, layoutOptions, type RecipeLayout } from './schema/layout.js';
export type { Letter, LetterFields } from './schema/letter.js';
export type { Measure, MeasureFields } from './schema/measure.js';
export type { Kept, Known, Names, NamesOf, ResourceIdOf } from './schema/names.js';
export type { Overlay, ReadyAction } from './schema/overlay.js';
export { type PartName, partNames } from './schema/part-names.js';
export type {
  Audience,
  Body,
  GlossaryTerm,
  Playbook,
  PlaybookInfo,
  Reference,
  Resource,
  Section,
  ShippedRecipe,
  TermName,
  Vocabulary,
  WordForms,
} from './schema/playbook.js';
export type { Question, QuestionFields } from './schema/question.js';
export type {
  ClockName,
  Font,
  Paper,
  Recipe,
  RecipeBrand,
  RecipeBreaks,
  RecipeOf,
  RecipeOrganization,
  RecipeSelect,
} from './schema/recipe.js';
export type { RecipeHiddenSection, RecipeMade, RecipeNote } from './schema/recipe-edits.js';
export { allResources } from './schema/relations.js';
export type { Step, StepFields } from './schema/step.js';
export type { Strategy, StrategyFields } from './schema/strategy.js';
export { deviceNeeds, gradeBands, groupings, settings } from './schema/values.js';
export type { SearchIndex } from './search/search-index.js';
