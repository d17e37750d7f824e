// Two invented files that hold something of everything, keep every rule and name codes that exist. Tests break them in one
// place at a time. Each element stands on a line of its own.
export const wholeActivity = `<?xml version="1.0" encoding="UTF-8"?>
<iati-activities version="2.03">
<iati-activity xml:lang="en" default-currency="USD" last-updated-datetime="2026-01-02T03:04:05Z">
<iati-identifier>XM-DAC-99999-lanterns</iati-identifier>
<reporting-org ref="XM-DAC-99999" type="40"><narrative>Office of Lanterns</narrative></reporting-org>
<title><narrative>Lanterns for Northland</narrative></title>
<description type="1"><narrative>Lanterns are lit.</narrative></description>
<participating-org ref="XM-DAC-99998" activity-id="XM-DAC-99998-7" type="10" role="1"><narrative>Giver</narrative></participating-org>
<other-identifier ref="OLD-1" type="A3"/>
<other-identifier ref="XM-DAC-88888" type="B1"/>
<other-identifier ref="17" type="A1"><owner-org ref="XM-DAC-99999"><narrative>Office of Lanterns</narrative></owner-org></other-identifier>
<activity-status code="2"/>
<activity-date type="1" iso-date="2025-01-01"/>
<activity-date type="2" iso-date="2025-01-01"/>
<activity-date type="3" iso-date="2025-12-31"/>
<activity-date type="4" iso-date="2025-12-31"/>
<recipient-country code="CO" percentage="60"/>
<recipient-country code="PE" percentage="40"/>
<sector vocabulary="1" code="15250" percentage="50"/>
<sector code="15210" percentage="50"/>
<sector vocabulary="99" vocabulary-uri="https://example.org/themes" code="light"><narrative>Light</narrative></sector>
<tag vocabulary="99" vocabulary-uri="https://example.org/clauses/1" code="1"><narrative>Clause 1</narrative></tag>
<country-budget-items vocabulary="2"><budget-item code="1.1.1" percentage="30"/><budget-item code="1.2.1" percentage="70"/></country-budget-items>
<policy-marker vocabulary="1" code="1" significance="1"/>
<policy-marker vocabulary="99" vocabulary-uri="https://example.org/markers" code="dusk"><narrative>Dusk</narrative></policy-marker>
<default-aid-type code="C01"/>
<default-aid-type vocabulary="2" code="1"/>
<budget type="1" status="1"><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><value value-date="2025-01-01">100</value></budget>
<planned-disbursement type="1"><period-start iso-date="2025-02-01"/><period-end iso-date="2025-03-01"/><value value-date="2025-02-01">50</value><provider-org ref="XM-DAC-PA" provider-activity-id="XM-DAC-PA-1" type="10"/><receiver-org ref="XM-DAC-PB" receiver-activity-id="XM-DAC-PB-1" type="10"/></planned-disbursement>
<capital-spend percentage="10"/>
<transaction><transaction-type code="1"/><transaction-date iso-date="2025-04-05"/><value value-date="2025-04-06">25</value><provider-org ref="XM-DAC-TA" provider-activity-id="XM-DAC-TA-1" type="10"/><receiver-org ref="XM-DAC-TB" receiver-activity-id="XM-DAC-TB-1" type="10"/><aid-type code="C01"/><aid-type vocabulary="2" code="1"/></transaction>
<document-link url="https://example.org/lanterns" format="text/html"><title><narrative>Page</narrative></title><category code="A12"/><language code="en"/></document-link>
<related-activity ref="XM-DAC-99999-light" type="1"/>
<result type="1" aggregation-status="1"><title><narrative>Lanterns lit</narrative></title><indicator measure="1" ascending="1"><title><narrative>Lanterns</narrative></title><reference vocabulary="99" code="lit"/><baseline year="2024" value="1"/><period><period-start iso-date="2025-01-01"/><period-end iso-date="2025-06-30"/><target value="9"/><actual value="7"/></period></indicator><indicator measure="5"><title><narrative>Brightness</narrative></title><baseline year="2023"/><period><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><target><comment><narrative>bright</narrative></comment></target><actual><comment><narrative>dim</narrative></comment></actual></period></indicator></result>
</iati-activity>
</iati-activities>
`

const money = (name: string, inside: string, from: string, to: string) =>
  `<${name}><period-start iso-date="${from}"/><period-end iso-date="${to}"/>${inside}</${name}>`

export const wholeOrganisation = `<?xml version="1.0" encoding="UTF-8"?>
<iati-organisations version="2.03">
<iati-organisation xml:lang="en" default-currency="USD" last-updated-datetime="2026-01-02T03:04:05Z">
<organisation-identifier>XM-DAC-99999</organisation-identifier>
<name><narrative>Office of Lanterns</narrative></name>
<reporting-org ref="XM-DAC-99999" type="40"><narrative>Office of Lanterns</narrative></reporting-org>
${money("total-budget", '<value value-date="2025-01-01">100</value>', "2025-01-01", "2025-12-31")}
<recipient-org-budget><recipient-org ref="XM-DAC-77777"><narrative>Lamp makers</narrative></recipient-org><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><value value-date="2025-01-01">10</value></recipient-org-budget>
<recipient-country-budget><recipient-country code="CO"/><period-start iso-date="2025-01-01"/><period-end iso-date="2025-12-31"/><value value-date="2025-01-01">10</value><budget-line ref="1"><value value-date="2025-02-02">5</value><narrative>Oil</narrative></budget-line></recipient-country-budget>
${money("total-expenditure", '<value value-date="2024-01-01">90</value>', "2024-01-01", "2024-12-31")}
<document-link url="https://example.org/report" format="text/html"><title><narrative>Report</narrative></title><category code="B01"/><language code="en"/></document-link>
</iati-organisation>
</iati-organisations>
`
