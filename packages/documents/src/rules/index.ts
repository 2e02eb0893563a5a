export {
  createJudges,
  profileOfSpecification,
  profileOfCii,
  profileOfUbl,
  profiles,
  type ProfileBook,
  type ProfileId,
  type ProfileJudge,
  type RuleSyntax,
} from './profiles.js';
export type { Broken, JudgedRule } from './engine/judge.js';
export type { RuleMessage } from './engine/rule-book.js';
export {
  checkCiiStructure,
  checkUblStructure,
  createValidator,
  type ValidateOptions,
  type Validation,
  type Validator,
} from './validate.js';
