import type { BodyDrawing } from "./drawing";

/** A city's English summary of its digital strategy, with the English edition of its list. */
export const englishSummary: BodyDrawing = {
  name: "English summary of a digital strategy",
  sheets: [
    {
      name: "Measures",
      cells: `Pillar	No.	Measure	Indicator	Target (FY2024)	Result (FY2024)	Result (FY2023)	Rating	Department
Services	1	Online applications	Procedures available online	1,200 procedures	1,314 procedures	986 procedures	A	Digital Services Division
Services	2	Multilingual chatbot	Inquiries answered	50,000 inquiries	47,820 inquiries	38,450 inquiries	B	Public Relations Division
Services	3	Cashless counters	Counters equipped	64 counters	64 counters	40 counters	A	Accounting Division
Services	4	Smart libraries	E-book loans	30,000 loans	41,905 loans	25,318 loans	A	Central Library
Services	5	Remote consultation booths	Booths installed	12 booths	5 booths	3 booths	C	Citizens Affairs Division
Government	6	Paperless offices	Paper purchased	18 million sheets	16.4 million sheets	21.7 million sheets	A	General Affairs Division
Government	7	Robotic process automation	Hours saved	40,000 hours	52,300 hours	36,150 hours	A	Digital Services Division
Government	8	Cloud migration	Systems migrated	20 systems	14 systems	9 systems	C	Information Systems Division
Government	9	Staff training	Employees trained	2,500 people	2,386 people	1,870 people	B	Personnel Division
Community	10	Open data	Datasets published	450 datasets	472 datasets	401 datasets	A	Statistics Division
Community	11	Digital classes for seniors	Participants	6,000 people	5,214 people	3,988 people	B	Welfare Division
Community	12	School tablets	Ratio of pupils using tablets daily	90%	93.4%	85.1%	A	Board of Education
Community	13	Smart agriculture	Farms supported	80 farms	83 farms	61 farms	A	Agriculture Division
Community	14	Public Wi-Fi	Access points	300 points	268 points	245 points	B	Tourism Division`,
    },
  ],
  report: `City of Minato Hills
Digital Strategy 2022-2026: Annual Report for Fiscal Year 2024 (Summary)
September 2025

1. Overview
The strategy consists of {*:3 pillars} and {*:14 measures}.
Of the {*:14 measures}, {*:8 measures (57.1%)} were rated A, {*:4 measures (28.6%)} were rated B and {*:2 measures (14.3%)} were rated C.
Ratings: A = target achieved, B = at least 80% of the target, C = below 80%.
In total, {*:12 measures} ({*:85.7%}) were rated A or B.

Table 1. Ratings by pillar
Pillar | A | B | C | Total
Services | {*:3} | {*:1} | {*:1} | {*:5}
Government | {*:2} | {*:1} | {*:1} | {*:4}
Community | {*:3} | {*:2} | {*:0} | {*:5}
Total | {*:8} | {*:4} | {*:2} | {*:14}

2. Results by measure

2.1 Services

Online applications (Rating: {1:A})
- The number of procedures available online reached {1:1,314 procedures}, exceeding the target of {1:1,200 procedures}.
- This is an increase of {1:328 procedures} from {1:986 procedures} in FY2023.

Multilingual chatbot (Rating: {2:B})
- The chatbot answered {2:47,820 inquiries}, or {2:95.6%} of the target of {2:50,000 inquiries}.
- In FY2023 it answered {2:38,450 inquiries}. The service is available in 8 languages.

Cashless counters (Rating: {3:A})
- All {3:64 counters} were equipped as planned, up from {3:40 counters} in the previous year.

Smart libraries (Rating: {4:A})
- E-book loans rose by {4:65.5%}, from {4:25,318 loans} to {4:41,905 loans}.
- The target was {4:30,000 loans}.

Remote consultation booths (Rating: {5:C})
- Only {5:5 booths} were installed against a target of {5:12 booths}, because of delays in procurement.
- The achievement rate was {5:41.7%}. In FY2023 there were {5:3 booths}.

2.2 Government

Paperless offices (Rating: {6:A})
- Paper purchased fell from {6:21.7 million sheets} to {6:16.4 million sheets}, below the target of {6:18 million sheets}.
- The reduction from the previous year was {6:5.3 million sheets}, or {6:24.4%}.

Robotic process automation (Rating: {7:A})
- {7:52,300 hours} were saved, compared with {7:36,150 hours} in FY2023 and a target of {7:40,000 hours}.

Cloud migration (Rating: {8:C})
- {8:14 systems} have been migrated, {8:6 systems} short of the target of {8:20 systems}.
- {8:9 systems} had been migrated by the end of FY2023.

Staff training (Rating: {9:B})
- {9:2,386 people} were trained ({9:1,870 people} in FY2023). The target is {9:2,500 people}.
- The increase was {9:516 people} ({9:27.6%}).

2.3 Community

Open data (Rating: {10:A})
- {10:472 datasets} were published, {10:22 datasets} above the target of {10:450 datasets}.
- {10:71 datasets} were added in FY2024.

Digital classes for seniors (Rating: {11:B})
- {11:5,214 people} participated, {11:86.9%} of the target of {11:6,000 people}.
- Participation grew by {11:1,226 people} from FY2023 ({11:3,988 people}).

School tablets (Rating: {12:A})
- {12:93.4%} of pupils use tablets every day, up {12:8.3 points} from {12:85.1%}.
- The target was {12:90%}.

Smart agriculture (Rating: {13:A})
- {13:83 farms} were supported (target: {13:80 farms}; FY2023: {13:61 farms}).

Public Wi-Fi (Rating: {14:B})
- There were {14:268 points} at the end of March 2025, {14:32 points} fewer than the target of {14:300 points}.

3. Table of results
| No. | Measure | Target | Result | Rating | Department |
|---|---|---|---|---|---|
| 1 | Online applications | {1:1,200 procedures} | {1:1,314 procedures} | {1:A} | {1:Digital Services Division} |
| 2 | Multilingual chatbot | {2:50,000 inquiries} | {2:47,820 inquiries} | {2:B} | {2:Public Relations Division} |
| 3 | Cashless counters | {3:64 counters} | {3:64 counters} | {3:A} | {3:Accounting Division} |
| 4 | Smart libraries | {4:30,000 loans} | {4:41,905 loans} | {4:A} | {4:Central Library} |
| 5 | Remote consultation booths | {5:12 booths} | {5:5 booths} | {5:C} | {5:Citizens Affairs Division} |
| 6 | Paperless offices | {6:18 million sheets} | {6:16.4 million sheets} | {6:A} | {6:General Affairs Division} |
| 7 | Robotic process automation | {7:40,000 hours} | {7:52,300 hours} | {7:A} | {7:Digital Services Division} |
| 8 | Cloud migration | {8:20 systems} | {8:14 systems} | {8:C} | {8:Information Systems Division} |
| 9 | Staff training | {9:2,500 people} | {9:2,386 people} | {9:B} | {9:Personnel Division} |
| 10 | Open data | {10:450 datasets} | {10:472 datasets} | {10:A} | {10:Statistics Division} |
| 11 | Digital classes for seniors | {11:6,000 people} | {11:5,214 people} | {11:B} | {11:Welfare Division} |
| 12 | School tablets | {12:90%} | {12:93.4%} | {12:A} | {12:Board of Education} |
| 13 | Smart agriculture | {13:80 farms} | {13:83 farms} | {13:A} | {13:Agriculture Division} |
| 14 | Public Wi-Fi | {14:300 points} | {14:268 points} | {14:B} | {14:Tourism Division} |

4. Next steps
The {*:2 measures} rated C, {5:Remote consultation booths} and {8:Cloud migration}, will be reviewed by the end of March 2026.
The strategy will be revised in FY2026 to include generative AI. The population of the city was 412,680 as of April 1, 2025.`,
  mistakes: [
    ["8 measures (57.1%) were rated A", "9 measures (57.1%) were rated A", "*"],
    ["Community | 3 | 2 | 0 | 5", "Community | 3 | 1 | 1 | 5", "*"],
    ["reached 1,314 procedures", "reached 1,341 procedures", "1"],
    ["answered 47,820 inquiries, or", "answered 47,820 visitors, or", "2"],
    ["Cloud migration (Rating: C)", "Cloud migration (Rating: B)", "8"],
    ["Paper purchased fell from 21.7", "Paper purchased rose from 21.7", "6"],
    [
      "| 9 | Staff training | 2,500 people | 2,386 people |",
      "| 9 | Staff training | 2,500 people | 2,836 people |",
      "9",
    ],
    ["472 datasets were published, 22 datasets above", "472 datasets were published, 32 datasets above", "10"],
  ],
};
