/** Functions younger than the file format: stored with a prefix that no person sees. */

/** Names from [MS-XLSX] 2.2.2 that need `_xlfn.`; those of worksheets only need `_xlfn._xlws.`. */
const FUTURE = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR ' +
    'BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS ' +
    'CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ' +
    'ENCODEURL EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTERXML FLOOR.MATH FORECAST.ETS FORECAST.LINEAR ' +
    'FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH ' +
    'IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS ' +
    'MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION ' +
    'PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC ' +
    'RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST ' +
    'T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE ' +
    'UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST'
  ).split(' '),
);
const FUTURE_WORKSHEET = new Set(['FILTER', 'SORT']);

/** A formula as people write it, from the one in the file; both without '='. */
export function withoutFunctionPrefixes(formula: string): string {
  return formula.includes('_xl') ? formula.replace(/_xlfn\.(?:_xlws\.)?|_xlws\./g, '') : formula;
}

/** A formula as the file must hold it; without the prefix Excel shows #NAME?. Text in quotes stays as it is. */
export function withFunctionPrefixes(formula: string): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|([A-Za-z][A-Za-z0-9.]*)/g,
    (token, name: string | undefined, offset: number) => {
      const isFunction = formula[offset + token.length] === '(';
      const upper = isFunction ? (name?.toUpperCase() ?? '') : '';
      if (FUTURE.has(upper)) return `_xlfn.${token}`;
      return FUTURE_WORKSHEET.has(upper) ? `_xlfn._xlws.${token}` : token;
    },
  );
}
