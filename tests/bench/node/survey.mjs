// Walks people through the allowance with SurveyJS. Reads a line for each task from stdin:
// `check` answers where each turn leads, `anew N` and `reuse N` how many nanoseconds a walk takes
// over N walks.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { FunctionFactory, Model } from 'survey-core';

const [modelFile, peopleFile] = process.argv.slice(2);
const json = JSON.parse(readFileSync(modelFile, 'utf8'));
const people = JSON.parse(readFileSync(peopleFile, 'utf8'));

const weights = [-1, 5, 7, 9, 4, 6, 10, 5, 7];

function isTaxNumber([value]) {
  // SurveyJS makes a number of a text that looks like one.
  const text = String(value);
  if (!/^[0-9]{10}$/.test(text)) return false;
  const sum = weights.reduce((sum, weight, at) => sum + weight * text.charCodeAt(at) - weight * 48, 0);
  return (((sum % 11) + 11) % 11) % 10 === text.charCodeAt(9) - 48;
}

function isIban([text]) {
  if (!/^[A-Z]{2}[0-9]{2}[A-Z0-9]{25}$/.test(text)) return false;
  let rest = 0;
  for (const letter of text.slice(4) + text.slice(0, 4)) {
    const value = parseInt(letter, 36);
    rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
  }
  return rest === 1;
}

FunctionFactory.Instance.register('isTaxNumber', isTaxNumber);
FunctionFactory.Instance.register('isIban', isIban);

// Where a model stands once a page has been posted.
function leads(model, done) {
  if (!done) {
    const wrong = model.currentPage.questions.filter((question) => question.hasErrors(false));
    return { back: wrong.map((question) => question.name) };
  }
  return { to: model.state === 'completed' ? 'end' : model.currentPage.name };
}

function post(model, answers) {
  for (const name in answers) model.setValue(name, answers[name]);
  return model.isLastPage ? model.completeLastPage() : model.nextPage();
}

// One model, cleared for each person, that keeps what it knows from page to page.
function reuse(model, turns, tell) {
  model.clear(true, true);
  for (const { answers } of turns) {
    const done = post(model, answers);
    if (tell) tell(leads(model, done));
  }
}

// A model for each turn, from the answers so far, as a server without a memory would.
function anew(_, turns, tell) {
  let data = {};
  for (const { page, answers } of turns) {
    const model = new Model(json);
    model.data = data;
    model.currentPage = page;
    const done = post(model, answers);
    data = model.data;
    if (tell) tell(leads(model, done));
  }
}

const ways = { anew, reuse };
const kept = new Model(json);

for await (const line of createInterface({ input: process.stdin })) {
  const [task, count] = line.split(' ');
  if (task === 'check') {
    const answer = (way) => people.map((turns) => {
      const told = [];
      way(kept, turns, (it) => told.push(it));
      return told;
    });
    console.log(JSON.stringify({ anew: answer(anew), reuse: answer(reuse) }));
  } else {
    const started = process.hrtime.bigint();
    for (let walk = 0; walk < Number(count); walk++) ways[task](kept, people[walk % people.length]);
    console.log(String(process.hrtime.bigint() - started));
  }
}
