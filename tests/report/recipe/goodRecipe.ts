/** A sound recipe, of every key there is, for tests to spoil. */
export const GOOD = `title: "Children looked after in Leeds: has the curve been turned?"
outcome: All children and young people are safe from harm
focus: Safely and appropriately reduce the number of children looked after
inputs:
  looked-after:
    file: ../looked-after/looked-after-2006-2018.csv
    release: Department for Education, releases to 2018
    sha256: 01ed08c80bcfcd4f5349611709c2cc17bd161d8df73953bc9b95d62a501d5b5b
questions:
  project:
    inputs: looked-after
    options:
      area: Leeds
      baseline: 2009..2012
      at: 2018
      better: lower
    section: story
    title: The looked-after curve
    show: [sentence, figure]
  neighbours:
    command: compare
    inputs: [looked-after]
    options:
      area: [Leeds]
      since: 2012.10
      neighbour-list: 2018-19
      exclude-self: true
    section: evidence
narrative:
  story: narrative/story.md
claims:
  - id: kept-safely-at-home
    text: 539 more children are safely at home
    value: 539
    unit: children
    period: 2018
    source: Report to the Scrutiny Board, March 2019
    result: project.leeds.headline.countDifference | abs
    tolerance: 1%
    relation: at most
    measure: children kept safely at home
  - id: over-1800
    text: over 1,800 children
    value: 1,800.5
    unit: children
    source: the same
`;
