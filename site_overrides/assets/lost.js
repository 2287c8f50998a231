// On the page for what is not there. Some mail filters write the # of a link as %23: the answers
// then come as part of the address, where no page is. This leads on to where they belong.

const [page, ...answers] = location.pathname.split(/%(?:25)*23/i);

if (answers.length) location.replace(`${page}#${answers.join("#")}`);
