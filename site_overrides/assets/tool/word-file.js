// A text as a Word file: a zip of three small parts, stored as they are.

const NAMESPACE = "http://schemas.openxmlformats.org";
const WORDS = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const FONT = '<w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="24"/><w:lang w:val="en-GB"/></w:rPr>';
const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>';

const TYPES =
  `${DECLARED}<Types xmlns="${NAMESPACE}/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Override PartName="/word/document.xml" ContentType="${WORDS}.main+xml"/></Types>`;
const RELATIONS =
  `${DECLARED}<Relationships xmlns="${NAMESPACE}/package/2006/relationships"><Relationship Id="rId1" ` +
  `Type="${NAMESPACE}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

export const inWord = (text) =>
  new Blob(
    zipped({ "[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS, "word/document.xml": written(text) }),
    { type: WORDS },
  );

const written = (text) =>
  `${DECLARED}<w:document xmlns:w="${NAMESPACE}/wordprocessingml/2006/main"><w:body>` +
  `${text.trimEnd().split("\n").map(paragraph).join("")}${PAGE}</w:body></w:document>`;

const paragraph = (line) =>
  '<w:p><w:pPr><w:spacing w:after="0" w:line="300" w:lineRule="auto"/></w:pPr>' +
  `<w:r>${FONT}<w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`;

const escaped = (line) => line.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

// Each file with its header, then the list of all of them, then where that list is.
function zipped(files) {
  const written = [];
  const listed = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [title, content] = [name, text].map((each) => new TextEncoder().encode(each));
    const described = fields([20, 2], [0x0800, 2], [0, 2], [0, 2], [0x21, 2], [crc(content), 4],
      [content.length, 4], [content.length, 4], [title.length, 2], [0, 2]); // of 1 January 1980
    const file = [fields([0x04034b50, 4]), described, title, content];
    listed.push(fields([0x02014b50, 4], [20, 2]), described, fields([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), title);
    written.push(...file);
    at += sizeOf(file);
  }
  const many = Object.keys(files).length;
  const end = fields([0x06054b50, 4], [0, 2], [0, 2], [many, 2], [many, 2], [sizeOf(listed), 4], [at, 4], [0, 2]);
  return [...written, ...listed, end];
}

const sizeOf = (parts) => parts.reduce((size, each) => size + each.length, 0);

// Numbers with the bytes that each takes, the lowest first.
const fields = (...numbers) =>
  Uint8Array.from(numbers.flatMap(([number, size]) => Array.from({ length: size }, (_, at) => (number >>> (8 * at)) & 255)));

function crc(bytes) {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ~sum;
}
