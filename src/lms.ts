export type { CourseChanges } from './compose/course/changed.js';
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
export {
  findPlatform,
  type PackageOptions,
  type Platform,
  type PlatformName,
  platforms,
} from './course/platforms.js';
export { type CourseFile, type CourseRequest, writeCourse } from './course/write-course.js';
export type { CartridgeOptions, CartridgeVersion } from './formats/cartridge/version.js';
export { writeCartridge } from './formats/cartridge/write-cartridge.js';
export { type ClassroomOptions, writeClassroom } from './formats/classroom/write-classroom.js';
export {
  type EmbedOptions,
  type OEmbed,
  type OEmbedOptions,
  oEmbedOf,
  renderEmbed,
} from './formats/html/render-embed.js';
export {
  checkPackage,
  type PackageCheckName,
  type PackageFault,
  type PackageKind,
  type PackageReport,
  packageChecks,
} from './formats/lms/check-package.js';
export { type LmsFragment, type LmsOptions, lmsFragment } from './formats/lms/lms-fragment.js';
export type { CourseLinks, MadeCourse, MadeFile, MadeItem, MadeModule } from './formats/lms/made-course.js';
export { type CourseWriters, makeCourse } from './formats/lms/make-course.js';
export type { PageWords } from './formats/lms/page-words.js';
export type { LmsPicture } from './formats/lms/pictures.js';
export { writeMoodle } from './formats/moodle/write-moodle.js';
export type { Rasterize } from './formats/rasterize.js';
export { type ScormOptions, writeScorm } from './formats/scorm/write-scorm.js';
export { writeWebZip } from './formats/web-zip/write-web-zip.js';
