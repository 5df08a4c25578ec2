/** What the services may name of the engine: its constants, its colours and the names that it gives to rules. */
export {
  BooleanNumber,
  BorderStyleTypes,
  ColorKit,
  generateRandomId,
  HorizontalAlign,
  type IBorderData,
  type IBorderStyleData,
  type ICellData,
  isDefaultFormat,
  type Nullable,
  type Univer,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
