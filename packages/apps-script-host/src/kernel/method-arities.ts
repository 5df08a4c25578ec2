/** How many arguments methods take, and what errors call their class; made by scripts/make-arities.mjs from Google's types. */

/** Each method with the numbers of arguments that one of its signatures has; those that take any number are left out. */
export const METHOD_ARITIES: Readonly<Record<string, { readonly name: string; readonly methods: string }>> = {
  SpreadsheetApp: {
    name: 'SpreadsheetApp',
    methods:
      'create 1 3, enableAllDataSourcesExecution 0, enableBigQueryExecution 0, flush 0, getActive 0, getActiveRange 0, getActiveRangeList 0, getActiveSheet 0, getActiveSpreadsheet 0, getCurrentCell 0, getSelection 0, getUi 0, newCellImage 0, newColor 0, newConditionalFormatRule 0, newDataSourceSpec 0, newDataValidation 0, newFilterCriteria 0, newRichTextValue 0, newTextStyle 0, open 1, openById 1, openByUrl 1, setActiveRange 1, setActiveRangeList 1, setActiveSheet 1 2, setActiveSpreadsheet 1, setCurrentCell 1',
  },
  Spreadsheet: {
    name: 'SpreadsheetApp.Spreadsheet',
    methods:
      'addDeveloperMetadata 1 2 3, addEditor 1, addEditors 1, addMenu 2, addViewer 1, addViewers 1, appendRow 1, autoResizeColumn 1, copy 1, createDeveloperMetadataFinder 0, createTextFinder 1, deleteActiveSheet 0, deleteColumn 1, deleteColumns 2, deleteRow 1, deleteRows 2, deleteSheet 1, duplicateActiveSheet 0, getActiveCell 0, getActiveRange 0, getActiveRangeList 0, getActiveSheet 0, getAs 1, getBandings 0, getBlob 0, getColumnWidth 1, getCurrentCell 0, getDataRange 0, getDataSourceTables 0, getDeveloperMetadata 0, getEditors 0, getFormUrl 0, getFrozenColumns 0, getFrozenRows 0, getId 0, getImages 0, getIterativeCalculationConvergenceThreshold 0, getLastColumn 0, getLastRow 0, getMaxIterativeCalculationCycles 0, getName 0, getNamedRanges 0, getNumSheets 0, getOwner 0, getPredefinedSpreadsheetThemes 0, getProtections 1, getRange 1, getRangeByName 1, getRangeList 1, getRecalculationInterval 0, getRowHeight 1, getSelection 0, getSheetById 1, getSheetByName 1, getSheetId 0, getSheetName 0, getSheetProtection 0, getSheetValues 4, getSheets 0, getSpreadsheetLocale 0, getSpreadsheetTheme 0, getSpreadsheetTimeZone 0, getUrl 0, getViewers 0, hideColumn 1, hideRow 1, insertColumnAfter 1, insertColumnBefore 1, insertColumnsAfter 2, insertColumnsBefore 2, insertImage 3 5, insertRowAfter 1, insertRowBefore 1, insertRowsAfter 2, insertRowsBefore 2, insertSheet 0 1 2 3, insertSheetWithDataSourceTable 1, isAnonymousView 0, isAnonymousWrite 0, isColumnHiddenByUser 1, isIterativeCalculationEnabled 0, isRowHiddenByFilter 1, isRowHiddenByUser 1, moveActiveSheet 1, moveChartToObjectSheet 1, removeEditor 1, removeMenu 1, removeNamedRange 1, removeViewer 1, rename 1, renameActiveSheet 1, resetSpreadsheetTheme 0, setActiveRange 1, setActiveRangeList 1, setActiveSelection 1, setActiveSheet 1 2, setAnonymousAccess 2, setColumnWidth 2, setCurrentCell 1, setFrozenColumns 1, setFrozenRows 1, setIterativeCalculationConvergenceThreshold 1, setIterativeCalculationEnabled 1, setMaxIterativeCalculationCycles 1, setNamedRange 2, setRecalculationInterval 1, setRowHeight 2, setSheetProtection 1, setSpreadsheetLocale 1, setSpreadsheetTheme 1, setSpreadsheetTimeZone 1, show 1, sort 1 2, toast 1 2 3, unhideColumn 1, unhideRow 1, updateMenu 2',
  },
  Sheet: {
    name: 'SpreadsheetApp.Sheet',
    methods:
      'activate 0, addDeveloperMetadata 1 2 3, appendRow 1, asDataSourceSheet 0, autoResizeColumn 1, autoResizeColumns 2, autoResizeRows 2, clear 0 1, clearConditionalFormatRules 0, clearContents 0, clearFormats 0, clearNotes 0, collapseAllColumnGroups 0, collapseAllRowGroups 0, copyTo 1, createDeveloperMetadataFinder 0, createTextFinder 1, deleteColumn 1, deleteColumns 2, deleteRow 1, deleteRows 2, expandAllColumnGroups 0, expandAllRowGroups 0, expandColumnGroupsUpToDepth 1, expandRowGroupsUpToDepth 1, getActiveCell 0, getActiveRange 0, getActiveRangeList 0, getBandings 0, getCharts 0, getColumnGroup 2, getColumnGroupControlPosition 0, getColumnGroupDepth 1, getColumnWidth 1, getConditionalFormatRules 0, getCurrentCell 0, getDataRange 0, getDataSourceTables 0, getDeveloperMetadata 0, getDrawings 0, getFilter 0, getFormUrl 0, getFrozenColumns 0, getFrozenRows 0, getImages 0, getIndex 0, getLastColumn 0, getLastRow 0, getMaxColumns 0, getMaxRows 0, getName 0, getNamedRanges 0, getParent 0, getPivotTables 0, getProtections 1, getRange 1 2 3 4, getRangeList 1, getRowGroup 2, getRowGroupControlPosition 0, getRowGroupDepth 1, getRowHeight 1, getSelection 0, getSheetId 0, getSheetName 0, getSheetProtection 0, getSheetValues 4, getSlicers 0, getTabColor 0, getType 0, hasHiddenGridlines 0, hideColumn 1, hideColumns 1 2, hideRow 1, hideRows 1 2, hideSheet 0, insertChart 1, insertColumnAfter 1, insertColumnBefore 1, insertColumns 1 2, insertColumnsAfter 2, insertColumnsBefore 2, insertImage 3 5, insertRowAfter 1, insertRowBefore 1, insertRows 1 2, insertRowsAfter 2, insertRowsBefore 2, insertSlicer 3 5, isColumnHiddenByUser 1, isRightToLeft 0, isRowHiddenByFilter 1, isRowHiddenByUser 1, isSheetHidden 0, moveColumns 2, moveRows 2, newChart 0, protect 0, removeChart 1, setActiveRange 1, setActiveRangeList 1, setActiveSelection 1, setColumnGroupControlPosition 1, setColumnWidth 2, setColumnWidths 3, setConditionalFormatRules 1, setCurrentCell 1, setFrozenColumns 1, setFrozenRows 1, setHiddenGridlines 1, setName 1, setRightToLeft 1, setRowGroupControlPosition 1, setRowHeight 2, setRowHeights 3, setRowHeightsForced 3, setSheetProtection 1, setTabColor 1, showColumns 1 2, showRows 1 2, showSheet 0, sort 1 2, unhideColumn 1, unhideRow 1, updateChart 1',
  },
  Range: {
    name: 'SpreadsheetApp.Range',
    methods:
      'activate 0, activateAsCurrentCell 0, addDeveloperMetadata 1 2 3, applyColumnBanding 0 1 3, applyRowBanding 0 1 3, autoFill 2, autoFillToNeighbor 1, breakApart 0, canEdit 0, check 0, clear 0 1, clearContent 0, clearDataValidations 0, clearFormat 0, clearNote 0, collapseGroups 0, copyFormatToRange 5, copyTo 1 2 3, copyValuesToRange 5, createDataSourcePivotTable 1, createDataSourceTable 1, createDeveloperMetadataFinder 0, createFilter 0, createPivotTable 1, createTextFinder 1, deleteCells 1, expandGroups 0, getA1Notation 0, getBackground 0, getBackgroundObject 0, getBackgroundObjects 0, getBackgrounds 0, getBandings 0, getCell 2, getColumn 0, getDataRegion 0 1, getDataSourceFormula 0, getDataSourceFormulas 0, getDataSourcePivotTables 0, getDataSourceTables 0, getDataSourceUrl 0, getDataTable 0 1, getDataValidation 0, getDataValidations 0, getDeveloperMetadata 0, getDisplayValue 0, getDisplayValues 0, getFilter 0, getFontColor 0, getFontColorObject 0, getFontColorObjects 0, getFontColors 0, getFontFamilies 0, getFontFamily 0, getFontLine 0, getFontLines 0, getFontSize 0, getFontSizes 0, getFontStyle 0, getFontStyles 0, getFontWeight 0, getFontWeights 0, getFormula 0, getFormulaR1C1 0, getFormulas 0, getFormulasR1C1 0, getGridId 0, getHeight 0, getHorizontalAlignment 0, getHorizontalAlignments 0, getLastColumn 0, getLastRow 0, getMergedRanges 0, getNextDataCell 1, getNote 0, getNotes 0, getNumColumns 0, getNumRows 0, getNumberFormat 0, getNumberFormats 0, getRichTextValue 0, getRichTextValues 0, getRow 0, getRowIndex 0, getSheet 0, getTextDirection 0, getTextDirections 0, getTextRotation 0, getTextRotations 0, getTextStyle 0, getTextStyles 0, getValue 0, getValues 0, getVerticalAlignment 0, getVerticalAlignments 0, getWidth 0, getWrap 0, getWrapStrategies 0, getWrapStrategy 0, getWraps 0, insertCells 1, insertCheckboxes 0 1 2, isBlank 0, isChecked 0, isEndColumnBounded 0, isEndRowBounded 0, isPartOfMerge 0, isStartColumnBounded 0, isStartRowBounded 0, merge 0, mergeAcross 0, mergeVertically 0, moveTo 1, offset 2 3 4, protect 0, randomize 0, removeCheckboxes 0, removeDuplicates 0 1, setBackground 1, setBackgroundObject 1, setBackgroundObjects 1, setBackgroundRGB 3, setBackgrounds 1, setBorder 6 8, setDataValidation 1, setDataValidations 1, setFontColor 1, setFontColorObject 1, setFontColorObjects 1, setFontColors 1, setFontFamilies 1, setFontFamily 1, setFontLine 1, setFontLines 1, setFontSize 1, setFontSizes 1, setFontStyle 1, setFontStyles 1, setFontWeight 1, setFontWeights 1, setFormula 1, setFormulaR1C1 1, setFormulas 1, setFormulasR1C1 1, setHorizontalAlignment 1, setHorizontalAlignments 1, setNote 1, setNotes 1, setNumberFormat 1, setNumberFormats 1, setRichTextValue 1, setRichTextValues 1, setShowHyperlink 1, setTextDirection 1, setTextDirections 1, setTextRotation 1, setTextRotations 1, setTextStyle 1, setTextStyles 1, setValue 1, setValues 1, setVerticalAlignment 1, setVerticalAlignments 1, setVerticalText 1, setWrap 1, setWrapStrategies 1, setWrapStrategy 1, setWraps 1, shiftColumnGroupDepth 1, shiftRowGroupDepth 1, sort 1, splitTextToColumns 0 1, trimWhitespace 0, uncheck 0',
  },
  Protection: {
    name: 'SpreadsheetApp.Protection',
    methods:
      'addEditor 1, addEditors 1, canDomainEdit 0, canEdit 0, getDescription 0, getEditors 0, getProtectionType 0, getRange 0, getRangeName 0, getUnprotectedRanges 0, isWarningOnly 0, remove 0, removeEditor 1, removeEditors 1, setDescription 1, setDomainEdit 1, setNamedRange 1, setRange 1, setRangeName 1, setUnprotectedRanges 1, setWarningOnly 1',
  },
  DataValidation: {
    name: 'SpreadsheetApp.DataValidation',
    methods: 'copy 0, getAllowInvalid 0, getCriteriaType 0, getCriteriaValues 0, getHelpText 0',
  },
  DataValidationBuilder: {
    name: 'SpreadsheetApp.DataValidationBuilder',
    methods:
      'build 0, copy 0, getAllowInvalid 0, getCriteriaType 0, getCriteriaValues 0, getHelpText 0, requireCheckbox 0 1 2, requireDate 0, requireDateAfter 1, requireDateBefore 1, requireDateBetween 2, requireDateEqualTo 1, requireDateNotBetween 2, requireDateOnOrAfter 1, requireDateOnOrBefore 1, requireFormulaSatisfied 1, requireNumberBetween 2, requireNumberEqualTo 1, requireNumberGreaterThan 1, requireNumberGreaterThanOrEqualTo 1, requireNumberLessThan 1, requireNumberLessThanOrEqualTo 1, requireNumberNotBetween 2, requireNumberNotEqualTo 1, requireTextContains 1, requireTextDoesNotContain 1, requireTextEqualTo 1, requireTextIsEmail 0, requireTextIsUrl 0, requireValueInList 1 2, requireValueInRange 1 2, setAllowInvalid 1, setHelpText 1, withCriteria 2',
  },
  ConditionalFormatRule: {
    name: 'SpreadsheetApp.ConditionalFormatRule',
    methods: 'copy 0, getBooleanCondition 0, getGradientCondition 0, getRanges 0',
  },
  ConditionalFormatRuleBuilder: {
    name: 'SpreadsheetApp.ConditionalFormatRuleBuilder',
    methods:
      'build 0, copy 0, getBooleanCondition 0, getGradientCondition 0, getRanges 0, setBackground 1, setBold 1, setFontColor 1, setGradientMaxpoint 1, setGradientMaxpointWithValue 3, setGradientMidpointWithValue 3, setGradientMinpoint 1, setGradientMinpointWithValue 3, setItalic 1, setRanges 1, setStrikethrough 1, setUnderline 1, whenCellEmpty 0, whenCellNotEmpty 0, whenDateAfter 1, whenDateBefore 1, whenDateEqualTo 1, whenFormulaSatisfied 1, whenNumberBetween 2, whenNumberEqualTo 1, whenNumberGreaterThan 1, whenNumberGreaterThanOrEqualTo 1, whenNumberLessThan 1, whenNumberLessThanOrEqualTo 1, whenNumberNotBetween 2, whenNumberNotEqualTo 1, whenTextContains 1, whenTextDoesNotContain 1, whenTextEndsWith 1, whenTextEqualTo 1, whenTextStartsWith 1, withCriteria 2',
  },
  BooleanCondition: {
    name: 'SpreadsheetApp.BooleanCondition',
    methods:
      'getBackground 0, getBold 0, getCriteriaType 0, getCriteriaValues 0, getFontColor 0, getItalic 0, getStrikethrough 0, getUnderline 0',
  },
  Ui: {
    name: 'Ui',
    methods:
      'alert 1 2 3, createAddonMenu 0, createMenu 1, prompt 1 2 3, showDialog 1, showModalDialog 2, showModelessDialog 2, showSidebar 1',
  },
  Menu: { name: 'Menu', methods: 'addItem 2, addSeparator 0, addSubMenu 1, addToUi 0' },
  PromptResponse: { name: 'PromptResponse', methods: 'getResponseText 0, getSelectedButton 0' },
  Session: {
    name: 'Session',
    methods:
      'getActiveUser 0, getActiveUserLocale 0, getEffectiveUser 0, getScriptTimeZone 0, getTemporaryActiveUserKey 0, getTimeZone 0, getUser 0',
  },
  User: { name: 'User', methods: 'getEmail 0, getUserLoginId 0' },
  Blob: {
    name: 'Blob',
    methods:
      'copyBlob 0, getAllBlobs 0, getAs 1, getBlob 0, getBytes 0, getContentType 0, getDataAsString 0 1, getName 0, isGoogleType 0, setBytes 1, setContentType 1, setContentTypeFromExtension 0, setDataFromString 1 2, setName 1',
  },
  Logger: { name: 'Logger', methods: 'clear 0, getLog 0' },
  HtmlService: {
    name: 'HtmlService',
    methods:
      'createHtmlOutput 0 1, createHtmlOutputFromFile 1, createTemplate 1, createTemplateFromFile 1, getUserAgent 0',
  },
  HtmlOutput: {
    name: 'HtmlService.HtmlOutput',
    methods:
      'addMetaTag 2, append 1, appendUntrusted 1, asTemplate 0, clear 0, getAs 1, getBlob 0, getContent 0, getFaviconUrl 0, getHeight 0, getMetaTags 0, getTitle 0, getWidth 0, setContent 1, setFaviconUrl 1, setHeight 1, setSandboxMode 1, setTitle 1, setWidth 1, setXFrameOptionsMode 1',
  },
  PropertiesService: {
    name: 'PropertiesService',
    methods: 'getDocumentProperties 0, getScriptProperties 0, getUserProperties 0',
  },
  Properties: {
    name: 'PropertiesService.Properties',
    methods:
      'deleteAllProperties 0, deleteProperty 1, getKeys 0, getProperties 0, getProperty 1, setProperties 1 2, setProperty 2',
  },
  CacheService: { name: 'CacheService', methods: 'getDocumentCache 0, getScriptCache 0, getUserCache 0' },
  Cache: {
    name: 'CacheService.Cache',
    methods: 'get 1, getAll 1, put 2 3, putAll 1 2, remove 1, removeAll 1',
  },
  LockService: { name: 'LockService', methods: 'getDocumentLock 0, getScriptLock 0, getUserLock 0' },
  Lock: { name: 'LockService.Lock', methods: 'hasLock 0, releaseLock 0, tryLock 1, waitLock 1' },
  ScriptApp: {
    name: 'ScriptApp',
    methods:
      'deleteTrigger 1, getAuthorizationInfo 1, getIdentityToken 0, getInstallationSource 0, getOAuthToken 0, getProjectKey 0, getProjectTriggers 0, getScriptId 0, getScriptTriggers 0, getService 0, getUserTriggers 1, invalidateAuth 0, newStateToken 0, newTrigger 1, requireAllScopes 1, requireScopes 2',
  },
  AuthorizationInfo: {
    name: 'ScriptApp.AuthorizationInfo',
    methods: 'getAuthorizationStatus 0, getAuthorizationUrl 0',
  },
  Utilities: {
    name: 'Utilities',
    methods:
      'base64Decode 1 2, base64DecodeWebSafe 1 2, base64Encode 1 2, base64EncodeWebSafe 1 2, computeDigest 2 3, computeHmacSha256Signature 2 3, computeHmacSignature 3 4, computeRsaSha1Signature 2 3, computeRsaSha256Signature 2 3, computeRsaSignature 3 4, formatDate 3, getUuid 0, gzip 1 2, jsonParse 1, jsonStringify 1, newBlob 1 2 3, parseCsv 1 2, parseDate 3, sleep 1, ungzip 1, unzip 1, zip 1 2',
  },
};
