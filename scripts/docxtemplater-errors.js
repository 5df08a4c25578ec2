/**
 * The errors of docxtemplater, in place of its own file in what is built: of one the tags are told to people, in our own words
 * (core/form/fill-form.ts), and its class decides in the library. Its English explanations would take six kilobytes.
 */
'use strict';

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

module.exports = {
  XTError,
  XTTemplateError,
  XTScopeParserError,
  XTInternalError: XTError,
  getUnopenedTagException: (options) => template({ xtag: words(options).pop() }),
  getDuplicateOpenTagException: first,
  getDuplicateCloseTagException: first,
  getUnclosedTagException: (options) => template({ xtag: words(options)[0].substr(1) }),
  getCorruptCharactersException: ofTag,
  getInvalidRawXMLValueException: ofTag,
  getUnmatchedLoopException: ofPart,
  getUnbalancedLoopException: template,
  getClosingTagNotMatchOpeningTag: ({ tags }) =>
    template({ openingtag: tags[0].value, closingtag: tags[tags.length - 1].value }),
  getLoopPositionProducesInvalidXMLError: ofTag,
  getScopeCompilationError: inScope,
  getScopeParserExecutionError: inScope,
  throwMultiError(errors) {
    throw template({ errors });
  },
  throwExpandNotFound: throwOfPart,
  throwRawTagShouldBeOnlyTextInParagraph: throwOfPart,
  throwFileTypeNotIdentified: throwIt,
  throwFileTypeNotHandled: throwIt,
  throwXmlTagNotFound: throwIt,
  throwUnimplementedTagType: throwIt,
  throwMalformedXml: throwIt,
  throwXmlInvalid: throwIt,
  throwRenderInvalidTemplate: throwIt,
  throwRenderTwice: throwIt,
};
