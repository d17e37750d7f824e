// An invented order for the secretariat of the record, in our own words: one department gets a longer name, one is no longer
// named, one is new. Nobody has issued it.
export const inventedOrder = `EXECUTIVE ORDER No. 99-01

SUBJECT: Secretariat for Multidimensional Security (invented)

THE SECRETARY GENERAL,

CONSIDERING:

That lamps, borders and harbours want a department of their own,

RESOLVES:

1. The structure in Annex B is approved.

REPEAL AND EFFECT:

1. This order replaces Executive Order No. 16-01 Rev. 1.

2. It takes effect on 1 January 2027.

Perpetua Quillfeather
Secretary General

Date: 1 December 2026
Original: English

ANNEX B

SECRETARIAT FOR MULTIDIMENSIONAL SECURITY (SMS)

I. PURPOSE AND STRUCTURE

A. Wherever several dangers meet, SMS lends the states a hand.

B. SMS is composed of the following departments:

1. Department of Public Security and Harbours (DPS); and
2. Department of Borders (DOB)

II. DEPARTMENT OF PUBLIC SECURITY AND HARBOURS

A. Functions

1. Trains harbour police in keeping
calm at night.

2. Clears old mines from river banks, upon request.

III. DEPARTMENT OF BORDERS

A. Functions

1. Draws border maps with those who live there.

Contact: telephone +999 555 010 7788, borders@lakes.example
`

/** Words of the invented order that nobody but legal and planning may ever read. */
export const withheld = ["Quillfeather", "555 010 7788", "borders@lakes.example"]
