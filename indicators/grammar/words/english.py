"""What English says around figures. Spellings stand beside one another, apart by `|`."""

from __future__ import annotations

from indicators.grammar.words.currencies import with_codes
from indicators.grammar.words.lexicon import Table, Tag

DIGITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "hundred": 100, "a": 1, "an": 1,
}  # fmt: skip

PHRASES: Table = {
    Tag.QUALIFIER: {
        ">": (
            ">|more than|over|above|exceeding|in excess of|greater than|upwards of|well over|"
            "just over|slightly over|slightly more than|just above|exceeded|exceeds|exceed|"
            "surpassing|surpassed|surpasses|topped|topping|passed the|surpassed the|crossed|"
            "a little over|slightly above|surpass|beyond|to more than|to over|north of|"
            "faster than|surpassing the|exceeding the|well above|top|crossing|over the|"
            "or more than|or over"
        ),
        ">=": (
            "≥|>=|at least|no fewer than|no less than|a minimum of|minimum of|not less than|"
            "a minimum|not fewer than|a floor of"
        ),
        "<": (
            "<|under|less than|below|fewer than|nearly|almost|close to|just under|approaching|"
            "neared|"
            "just below|not quite|slightly less than|slightly under|just shy of|shy of|nearing|"
            "slightly below|slower than|well below|well under|not yet|or less than|or under|"
            "or fewer than"
        ),
        "<=": (
            "≤|<=|at most|up to|no more than|not more than|a maximum of|maximum of|not exceeding|"
            "not to exceed|a maximum|capped at|a ceiling of"
        ),
        "~": (
            "~|≈|about|around|approximately|roughly|some|an estimated|estimated|estimated at|"
            "approx|circa|an estimated total of|or so|in the region of|in the order of|"
            "estimated to be|was estimated at|is estimated at|were estimated at|are estimated at|"
            "an approximate|somewhere around|on the order of|approx.|estimated at around|"
            "estimated at about|is estimated to have reached|are estimated to have reached|"
            "was estimated to have reached|were estimated to have reached|"
            "estimated to have reached|is estimated to reach|was estimated to reach"
        ),
    },
    Tag.AFTER: {
        ">=": "or more|or higher|or above|+|plus",
        "<=": "or less|or fewer|or lower|or below",
        "~": "or so",
    },
    Tag.LINK: {
        "": (
            "as many as|as much as|of|by|a record|record|some of|on average|an annual average of|"
            "annually|sharply|slightly|only|just|even|also|a further|further|an additional|"
            "additional|another|respectively|an annual|annual|average|strongly|steadily|"
            "significantly|modestly|an impressive|a modest|all|altogether|already|now|be|been|"
            "being|a robust|a strong|on-year|on year|rate of|the rate of|a rate of|an annualised|"
            "dramatically|markedly|marginally|a steep|a sharp|rapidly|yearly|a slight|"
            "considerably|moderately|exactly|precisely|a|an|the|its|their|with|at a rate of|"
            "at an average rate of|at an annual rate of|as high as|as low as|a staggering|"
            "a whopping|a combined|combined|in value|in volume|impressive"
        ),
    },
    Tag.REACH: {
        "": (
            "was|were|is|are|at|worth|valued at|totalling|totaling|totalled|totaled|"
            "reaching|"
            "reached|hit|hitting|amounted to|amounting to|reach|standing at|stood at|stands at|"
            "came to|has|have|had|received|signed|attracted|the equivalent of|equivalent to|"
            "a total of|total of|total|recorded|including|earned|earning|fetched|raked in|posted|"
            "posting|remained|remains|hovered|worth of|in total|remained at|came in at|stand at|"
            "a combined total of|attracting|has reached|have reached|will be|to be|remain at|"
            "averaged|averaging|numbered|numbering|saw|welcomed|welcoming"
        ),
    },
    Tag.MAGNITUDE: {
        "3": "thousand|k",
        "6": "million|mn|m|mln|mil",
        "9": "billion|bn|bln|b",
        "12": "trillion|tn|trn",
        "15": "quadrillion",
        "2": "hundred",
        "5": "lakh|lakhs",
        "7": "crore|crores",
    },
    Tag.CURRENCY: with_codes(
        {
            "USD": "$us|dollars|us dollars|dollar|u.s. dollars|american dollars|us dollar|"
            "greenbacks",
            "EUR": "euros|euro",
            "VND": "dong|vietnamese dong|vietnam dong|đồng|vietnamese dongs|dongs",
            "JPY": "yen|japanese yen",
            "CNY": "yuan|chinese yuan|renminbi",
            "GBP": "pounds|pounds sterling|british pounds|sterling",
            "KRW": "won|korean won|south korean won",
            "AUD": "australian dollars",
            "SGD": "singapore dollars|singaporean dollars",
            "CAD": "canadian dollars",
            "HKD": "hong kong dollars",
            "NZD": "new zealand dollars",
            "CHF": "swiss francs|francs",
            "THB": "baht|thai baht",
            "RUB": "roubles|rubles|rouble|ruble",
            "INR": "rupees|indian rupees|rs",
            "LAK": "kip|lao kip",
            "KHR": "riel|riels",
            "IDR": "rupiah|indonesian rupiah|rp",
            "MYR": "ringgit|malaysian ringgit|rm",
            "NOK": "norwegian kroner|kroner",
            "SEK": "swedish kronor|kronor",
            "PHP": "philippine pesos|pesos|p",
            "CZK": "czech koruna|koruna|koruny|czech crowns|crowns",
            "PLN": "zlotys|zloty|polish zlotys",
            "HUF": "forints|forint",
            "BRL": "reais|brazilian reais",
            "MMK": "kyat|kyats",
            "KES": "kenyan shillings|shillings|sh|ksh",
            "TWD": "taiwan dollars|new taiwan dollars",
            "TRY": "turkish lira|lira|liras",
            "SAR": "saudi riyals|riyals",
            "AED": "dirhams|dirham",
            "ZAR": "rand|south african rand",
            "NGN": "naira",
            "BDT": "taka|tk",
            "LKR": "sri lankan rupees",
            "PKR": "pakistani rupees",
            "XOF": "cfa francs|cfa",
            "FJD": "fijian dollars|fiji dollars",
        }
    ),
    Tag.RATE: {
        "percent": "%|percent|per cent|pct|per-cent|pc",
        "percentage_points": (
            "percentage points|percentage point|percentage-points|percentage-point|% points|ppt|"
            "pp|pps|ppts|points of a percent"
        ),
        "times": "times|fold|-fold|-times|x",
    },
    Tag.MULTIPLE: {
        "2": (
            "double what|twice what|doubled|doubling|double last year's|double its|double their|"
            "twofold|two-fold|double the|double that|twice the|twice as|"
            "twice that|doubles|twice more"
        ),
        "3": "treble|treble the|treble their|triple the|tripled|tripling|threefold|three-fold|"
        "triple|trebled|three fold",
        "4": "quadrupled|quadrupling|fourfold|four-fold|quadruple|four fold",
        "5": "fivefold|five-fold|quintupled",
        "6": "sixfold|six-fold",
        "7": "sevenfold|seven-fold",
        "8": "eightfold|eight-fold",
        "10": "tenfold|ten-fold",
        "1.5": "one and a half times",
        "2.5": "two and a half times",
        "3.5": "three and a half times",
        "0.5": "halved|halving",
    },
    Tag.FRACTION: {
        "1/2": "half that of|half that|half of|one half of|half the|one-half of|half|a half",
        "2/3": "two-thirds|two thirds",
        "1/3": "by a third|one-third|one third|a third of|a third",
        "3/4": "three-quarters|three quarters of|three fourths",
        "1/4": "a quarter of|by a quarter|a quarter|one-quarter|one quarter of|one-fourth",
        "1/5": "one-fifth|a fifth of|a fifth",
        "2/5": "two-fifths",
        "3/5": "three-fifths",
        "4/5": "four-fifths|four fifths",
        "1/6": "one-sixth|a sixth",
        "1/7": "one-seventh|a seventh",
        "1/8": "one-eighth|an eighth",
        "1/10": "one-tenth|a tenth|a tenth of",
    },
    Tag.UP: {
        "": (
            "up|multiplied|rose|rise|rises|rising|risen|increase|increased|increases|increasing|"
            "grew|grow|"
            "grows|growing|grown|growth|growth rate|jumped|jump|jumping|surged|surge|surging|"
            "climbed|climb|climbing|soared|soaring|expanded|expand|expanding|expansion|"
            "rocketed|ballooned|swelled|mushroomed|bounced|vaulted|leaping|advanced|added|adding|"
            "leapt|edged up|went up|going up|picked up|"
            "surpassing plan by|widened|widening|rallied|spike|spiked|hike|uptick|upturn|pickup|"
            "rebound|"
            "accelerated|raise|raised|raising|increment|improvement|improved|boosted|"
            "gained|gaining|gains|a gain of|gain of|gains of|"
            "upward trajectory of|upward trend of|annual growth|growth of|ticked up|inched up|"
            "a rise|economic growth|gdp growth"
        ),
    },
    Tag.DOWN: {
        "": (
            "down|eased|easing|fell|fall|falls|falling|fallen|decrease|decreased|decreases|"
            "decreasing|dropped|"
            "drop|drops|dropping|declined|decline|declines|declining|shrank|shrink|shrinking|"
            "contracted|contraction|contracting|slid|slide|plunged|plunge|plunging|slumped|slump|"
            "slumping|dwindled|dwindling|retreated|receded|plummeting|"
            "reduced|reduction|reducing|reduce|cut|cutting|cuts|lost|lose|losing|tumbled|dipped|"
            "dip|downward trajectory of|downward trend of|edged down|went down|slipped|plummeted|"
            "cut by|lowered|narrowed|narrowing|"
            "inched down|cheaper by|weakened|depreciated|a fall|a drop|"
            "sank|sink|sinking|tumbling|sliding|slashed|shed|sheds|shedding|slipping|"
            "a loss of|a drop of|"
            "a decline of|a decrease of|a fall of|a cut of"
        ),
    },
    Tag.MORE: {
        ">": "higher|more|larger|greater|bigger|faster",
    },
    Tag.FEWER: {
        "<": "lower|fewer|less|smaller|slower",
    },
    Tag.EXCEED: {
        ">": (
            "surpassed the plan by|surpassed the target by|surpassed its target by|"
            "beat the target by|exceeded the target by|exceeded the yearly plan by|"
            "exceeding plan by|exceeding the plan by|beating the target by|exceeded the plan by|"
            "surpassing the plan by|exceeding the target by|exceeded its target by|above plan by|"
            "exceeding the yearly plan by|surpassing the target by"
        ),
    },
    Tag.RATIO: {
        "": "equalling|equivalent to|equaling|equals|equal to",
    },
    Tag.TO: {
        "": (
            "up to a|to a record|to stand at|to reach|to hit|increased to|rose to|grew to|"
            "fell to|dropped to|declined to|bringing the total to|raising the total to|"
            "taking the total to|to a total of|climbed to|jumped to|surged to|reduced to|cut to|"
            "went up to|gone up to|going up to|goes up to|went down to|gone down to|is up to|"
            "raised to|expanded to|rising to|falling to|growing to|increasing to|increase to|"
            "rise to"
        ),
    },
    Tag.RANGE: {
        "": "to|through",
    },
    Tag.FROM: {
        "": (
            "from|up from|down from|from just|from only|"
            "rising from|falling from|from the|increased from|rose from|fell from|grew from|"
            "go from|went from|gone from|goes from|going from|moved from|jumped from|climbed from|"
            "dropped from|declined from|surged from|soared from"
        ),
    },
    Tag.BETWEEN: {
        "": "between",
    },
    Tag.VERSUS: {
        "": (
            "compared with|compared to|against|versus|vs|vs.|as against|in comparison with|"
            "as compared to|as compared with|compared to the|compared with the|than|than the|"
            "relative to|against the|far below|far above|far higher than|far lower than|"
            "as opposed to|instead of|rather than|down from|up from|higher than the|"
            "lower than the|more than the|up from the|down from the|up from just|up from only|"
            "below the|above the|outpacing the|well above the|outstripping the"
        ),
    },
    Tag.SHARE: {
        "": (
            "accounting for|accounted for|accounts for|account for|representing|represented|"
            "represents|making up|made up|makes up|make up|comprising|comprised|constituting|"
            "constituted|constitutes|a share of|share of|largest share|biggest share|"
            "lion's share|market share of|the share of|contributing|contributed|contributes|"
            "occupying|proportion of|the proportion of|fulfilling|fulfilled|completing|completed|"
            "meeting|stake of|holding"
        ),
    },
    Tag.WHOLE: {
        "": (
            "of them|of these|of those|out of|of which|of whom|of|"
            "share|of the|of all|of its|of total|"
            "of the total|of their|stake|of annual|of your|of our|of his|"
            "of vietnam's|of gdp|of global|of world|of respondents|of the plan"
        ),
    },
    Tag.PLAN: {
        "": "the plan|target|the yearly plan|the annual plan|the target|plan|its target",
    },
    Tag.TARGET: {
        "": (
            "target|targets|targeting|targeted|aim|aims|aiming|aimed|goal|goals|strive|strives|"
            "plans to|planned to|striving|set a target of|target of|a target of|objective|"
            "seek to|seeks to|"
            "seeking to|ambition|pursue|set a goal of|vowed to raise|committed to raising|"
            "aspires|hopes to|hope to|wants to raise|agreed to lift|agreed to raise|"
            "agreed to bring|striving for"
        ),
    },
    Tag.FORECAST: {
        "": (
            "forecast|forecasts|forecasted|expected|expects|expect|expecting|projected|"
            "projection|predicts|predicted|prediction|will reach|will hit|will grow|will rise|"
            "likely to|likely|may reach|could reach|is set to|are set to|is on track to|"
            "anticipated|anticipates|anticipate|could rise|could hit|will fall|will increase|"
            "will total|may rise|may grow|outlook|could grow|on course to|poised to|will exceed|"
            "will account|will surpass|could exceed|would reach|would rise|would grow|could fall|"
            "may fall"
        ),
    },
    Tag.FACT: {
        "": (
            "while|whereas|in fact|actually|already|after|beating forecasts|in reality|"
            "better than forecast|previously|last year's|exceeding forecasts|beat"
        ),
    },
    Tag.LABEL: {
        "": (
            "no|number|article|articles|clause|section|chapter|annex|page|pages|resolution|"
            "decree|decision|directive|circular|law no|figure|table|photo|room|floor|route|"
            "highway|flight|phase|terminal|district|ward|gate|aged|age|tel|phone|hotline|fax|"
            "session|round|volume|part|group|sdg|pillar|version|step|rank|ranked|top|covid|"
            "industry|line|channel|boeing|airbus|unit|apartment|lot|zone|grade|class|agenda|"
            "vision|expo|apec|euro|sea games|world cup|formula|january|february|march|april|may|"
            "june|july|august|september|october|november|december"
        ),
    },
    Tag.NOUN: {
        "": (
            "countries and territories|provinces and cities|cities and provinces|"
            "countries and regions|ministries and agencies|ministries and sectors|"
            "officers and soldiers|men and women|women and men|countries|nations|"
            "projects|agreements|delegates|"
            "people|visitors|tourists|citizens|flights|provinces|cities|localities|partners|"
            "strategic partners|comprehensive strategic partners|"
            "strategic and comprehensive partners|documents|cooperation documents|"
            "memoranda of understanding|memorandums of understanding|memoranda|mous|mou|ftas|fta|"
            "free trade agreements|free trade agreement|deals|tonnes|tons|tonne|kg|kilometres|"
            "kilometers|km|hectares|ha|square metres|square kilometres|square meters|sq km|sq. km|"
            "cubic metres|megawatts|mw|gw|mwh|kwh|litres|barrels|barrels per day|containers|teu|"
            "teus|vehicles|ships|units|jobs|workers|students|enterprises|firms|companies|"
            "businesses|households|schools|hospitals|patients|cases|deaths|doses|vaccine doses|"
            "visits|delegations|meetings|sessions|papers|events|activities|member states|members|"
            "member countries|economies|seats|votes|lawmakers|embassies|missions|officials|"
            "experts|journalists|investors|scholarships|places|sites|heritage sites|"
            "biosphere reserves|basis points|degrees|points|troops|peacekeepers|"
            "overseas vietnamese|passengers|foreign visitors|foreign tourists|"
            "international visitors|international arrivals|arrivals|organisations|organizations|"
            "territories|partner countries|kilowatt hours|foreigners|shares|houses|homes|women|"
            "children|refugees|soldiers|booths|exhibitors|participants|guests|representatives|"
            "kilowatt-hours|megawatt-hours|gigawatt-hours|growing areas|trees|ideas|"
            "recommendations|priorities|fields|areas|"
            "heads of state or government|heads of state|heads of government|"
            "certificates of origin|"
            "personnel|staff|employees|deputies|tariff lines|lines|names|trainees|measures|"
            "boats|fishing boats|fishing vessels|vessels|fishermen|sailors|crew members|labourers|"
            "laborers|guest workers|migrants|evacuees|medics|doctors|nurses|police officers|"
            "officers|groups|markets|ports|seaports|routes|islands|lives|persons|parks|"
            "industrial parks|zones|families|farmers|teachers|lecturers|pupils|graduates|"
            "universities|institutions|banks|loans|bridges|roads|airports|stations|trains|trucks|"
            "cars|aircraft|planes|helicopters|submarines|bombs|graves|border gates|markers|"
            "border markers|islets|villages|communes|districts|wards|resolutions|decisions|"
            "treaties|pacts|contracts|programmes|programs|courses|classes|books|languages|"
            "restaurants|hotels|rooms|cruise ships|trips|calls|requests|applications|visas|"
            "certificates|licences|licenses|products|items|goods|commodities|bags|boxes|"
            "sectors|pillars|tasks"
        ),
    },
    Tag.MODIFIER: {
        "": (
            "foreign|international|new|strategic|comprehensive|bilateral|free|trade|domestic|"
            "overseas|vietnamese|large|small|local|major|senior|young|other"
        ),
    },
    Tag.AGE: {
        "": "years old|year-old|years of age|-year-old|year old|yrs",
    },
    Tag.TIME: {
        "": (
            "years|year|months|month|weeks|week|days|day|hours|hour|minutes|minute|seconds|"
            "decades|decade|centuries|century|quarters|-day|-year|-month|nights|year period|"
            "-hour|-week|hrs|degrees celsius|°c|am|pm|working days|terms|-minute"
        ),
    },
    Tag.LASTING: {
        "": (
            "can stay|may stay|stay for|stay visa-free|"
            "limited to|for up to|valid for|term of|stay of|"
            "stays of|visa-free stay of"
        ),
    },
    Tag.AND: {
        "": "and|or|as well as",
    },
    Tag.PER: {
        "": "per|a|each|/",
    },
    # kept: phrases that hold a word of another tag and mean something else
    Tag.STOP: {
        "": (
            "in|makes|on|for|with|that|which|who|whose|will|would|can|could|may|might|must|should|"
            "do|"
            "did|does|as|if|when|where|while|since|during|within|this|these|those|into|onto|"
            "across|among|amid|under|via|about|before|upon|until|because|but|so|then|took|taking|"
            "take|attended|attending|participated|joined|participating|coming|came|operating|"
            "registered|licensed|invested|living|live|lives|reside|"
            "residing|come|comes|working|arrived|entered|visited|made|between|"
            "through|over|worldwide|nationwide|not|also|including|signed|it|they|he|she|we|i|"
            "there|here|his|her|our|your|both|each|every|such|same|either|went|go|remain|"
            "still|being|out|off|around|along|following|say|having|ranging|belonging|involved|"
            "employing|held|given|granted|brought|produced|seen|sold|sent|spent|paid|"
            "per|like|such as|using|showing|thanks|"
            "due|despite|together|alone|lies|mainly|mostly|yesterday|today|tomorrow|earlier|"
            "later|ago|next|last|past|previous|abroad|annually"
        ),
        "kept": (
            "scattered over|spread over|stretching over|stretches over|extends over|"
            "stumped up|held up|holds up|joint statement|joint statements|higher than expected|"
            "lower than expected|"
            "than expected|on top of|put up|puts up|"
            "putting up|hands over|handed over|hand over|handing over|turned over|"
            "took up|taken up|take up|taking up|set up|setting up|signed up|opened up|came up|"
            "all over|over time|above all|up and|close ties|less developed|more and|"
            "more efficient|more favourable|more importantly|no longer|no doubt|may day|"
            "no matter|for more information|for more details"
        ),
    },
    Tag.SPEECH: {
        "": (
            "said|says|told|according to|reported|announced|press conference|speaking|noted|"
            "stressed|affirmed|emphasised|emphasized|highlighted|statement|reports|showed|data"
        ),
    },
    Tag.VAGUE: {
        "": (
            "hundreds|thousands|millions|billions|dozens|tens|scores|several|a few|trillions|few|"
            "hundreds of thousands|tens of thousands|tens of millions|hundreds of millions|"
            "tens of billions|several hundred|several thousand|several million|a few hundred|"
            "a few thousand|a couple of|several billion"
        ),
    },
}

# What a word for two counts to no purpose: the two countries, both of them.
PAIRS = frozenset(
    {
        "another", "armies", "business", "by", "capitals", "central", "cities", "continents",
        "countries", "day", "economies", "foreign", "general", "governments", "great", "halves",
        "hand", "hands", "hemispheres", "key", "koreas", "leaders", "legislatures", "militaries",
        "ministers", "ministries", "more", "nations", "neighbors", "neighbours", "of", "or",
        "parliaments", "parties", "peoples", "presidents", "prime", "sides", "sides'", "states",
        "things", "time", "top", "ways",
    }
)  # fmt: skip
