import { fileIdIn } from '../../../src/core/form/form-link';

describe('what 設定 may say under 様式', () => {
  it.each([
    ['an address', 'https://docs.google.com/document/d/1aB-c_9/edit?usp=drivesdk', '1aB-c_9'],
    ['an address of an account', ' https://docs.google.com/document/u/1/d/1aB-c_9/edit ', '1aB-c_9'],
    ['an old address', 'https://drive.google.com/open?usp=x&id=1aB-c_9', '1aB-c_9'],
    ['an address without TLS', 'http://example.jp/d/1aB-c_9/edit', '1aB-c_9'],
    ['a path with such a folder', 'form/d/1aB/町の様式.docx', '町の様式.docx'],
    ['a file with such a name', 'out/memory:町.docx', 'memory:町.docx'],
    ['an id', '1aB-c_9', '1aB-c_9'],
    ['a path', 'out/町の様式.docx', '町の様式.docx'],
    ['a path of Windows', 'C:\\様式\\町の様式.docx', '町の様式.docx'],
    ['a file of the page', 'memory:町の様式.docx', '町の様式.docx'],
  ])('is %s', (_, text, id) => {
    expect(fileIdIn(text)).toBe(id);
  });
});
