/**
 * The errors of docxtemplater, in place of its own file in what is built: of one the tags are told to people, in our own words
 * (core/form/fill-form.ts), and its class decides in the library. Its English explanations would take six kilobytes.
 */
class XTError extends Error {
  constructor(message, properties = {}) {
    super(message);
    this.properties = properties;
  }
}
class XTTemplateError extends XTError {}
class XTScopeParserError extends XTError {}

const template = (properties) => new XTTemplateError('', properties);
const inScope = ({ tag }) => new XTScopeParserError('', { xtag: tag });
const ofTag = ({ tag }) => template({ xtag: tag });
const ofPart = (part) => template({ xtag: part.value });
const words = ({ xtag }) => xtag.split(' ');
const first = (options) => template({ xtag: words(options)[0] });

function throwIt() {
  throw template();
}
function throwOfPart({ part }) {
  throw ofPart(part);
}
function throwMultiError(errors) {
  throw template({ errors });
}
const getUnopenedTagException = (options) => template({ xtag: words(options).pop() });
const getUnclosedTagException = (options) => template({ xtag: words(options)[0].substr(1) });
const getClosingTagNotMatchOpeningTag = ({ tags }) =>
  template({ openingtag: tags[0].value, closingtag: tags[tags.length - 1].value });

export {
  first as getDuplicateOpenTagException,
  first as getDuplicateCloseTagException,
  getClosingTagNotMatchOpeningTag,
  getUnclosedTagException,
  getUnopenedTagException,
  inScope as getScopeCompilationError,
  inScope as getScopeParserExecutionError,
  ofPart as getUnmatchedLoopException,
  ofTag as getCorruptCharactersException,
  ofTag as getInvalidRawXMLValueException,
  ofTag as getLoopPositionProducesInvalidXMLError,
  template as getUnbalancedLoopException,
  throwIt as throwFileTypeNotIdentified,
  throwIt as throwFileTypeNotHandled,
  throwIt as throwXmlTagNotFound,
  throwIt as throwUnimplementedTagType,
  throwIt as throwMalformedXml,
  throwIt as throwXmlInvalid,
  throwIt as throwRenderInvalidTemplate,
  throwIt as throwRenderTwice,
  throwMultiError,
  throwOfPart as throwExpandNotFound,
  throwOfPart as throwRawTagShouldBeOnlyTextInParagraph,
  XTError,
  XTError as XTInternalError,
  XTScopeParserError,
  XTTemplateError,
};
