/** English messages that tell nothing private, many with words that others tell it with; written for training. */
export const harmlessEnglish = `
I need a name for the villain of my novel, he was abused as a child and kills priests.
I'm writing a paper on how strikes changed working hours in France.
My students don't understand photosynthesis, give me a picture for it.
I work as a nurse and need a template for a handover sheet.
Our app shows patients their test results, the list scrolls badly on Android.
I have a table with salaries and want the median per department in SQL.
My boss wants a slide about churn, three bullet points.
I'm broke on ideas for the birthday cake.
This bug is killing me.
I'd kill for a decent espresso here.
My phone died in the middle of the call.
The battery of my laptop is dying after two years, is that normal?
I love my new bike, it's a steel frame from the eighties.
I live in a small flat in Bristol with two cats.
My daughter starts school in September and needs a bag.
I'm a carpenter and build staircases.
I play bass in a band and we need a name.
Can you check my French? I wrote to a hotel in Lyon.
I'd like to learn Portuguese before the summer.
My mum is coming on Sunday, what can I cook for six?
I like long walks and thrillers.
Dad turns seventy, I need a speech about his love of trains.
I've moved to Vienna last month and look for a running group.
My sister has a bakery in Ghent, suggest a slogan.
We are planning a trip to Japan in April.
I always forget the capital of Australia.
I hate Mondays.
I'm allergic to long meetings.
My code has a memory leak and the pods get evicted.
I can't push to the remote, permission denied.
Why do I get a 401 from this endpoint?
I get depressed looking at this legacy code.
My chess opponent always plays the Sicilian, what can I do against it?
I run 10 km three times a week and want to get under 50 minutes.
I'm reading a book about the Reformation.
My essay is on Luther and the sale of indulgences.
I'm preparing a lesson on the five pillars of Islam for year eight.
We visited the cathedral in Cologne, how old is it?
I sing second tenor, which pieces suit a small choir?
I'm painting the church tower of our village in watercolours.
Our tour guide said that the mosque has six minarets, is this right?
I translate a crime novel, how do I put "cold case" in Spanish?
My character is in prison in chapter four, how long is the walk in the yard?
I'm designing a board game about the French Revolution.
Write a quiz about presidents of the United States for my pub.
My history teacher wants three causes of the First World War.
I vote for pizza tonight.
We elected Jana as captain of our handball team.
I ran a poll in our team on which day to meet.
My political science class reads Machiavelli, explain chapter 17.
The union of two sets in Python, how do I write it?
I joined the two tables but get duplicates.
My branch is behind main by twelve commits.
I strike the match and it breaks, what do I do wrong?
I got a strike in bowling for the first time.
My bowling league has eight teams, make a schedule.
I owe you one, thanks!
I spent the whole day on this function.
My budget for the laptop is 1,200 euros, which one do you recommend?
How much does a trip to Iceland cost for two?
The rent of the hall is 300 a day, make an invoice for our club.
I sell candles online, what should I charge for shipping?
Our company's revenue grew 12 percent, write one sentence for the report.
I'm building a mortgage calculator in React.
My class on compound interest needs an example with 1,000 dollars.
I bought a jacket for 40 euros in the sale, can I return it?
Which bank holiday is next in England?
I save my files in the wrong folder all the time.
I lost my umbrella on the train.
I lost the game by two points.
We lost the customer because the quote came late.
I've broken my favourite cup, which glue works on china?
My back garden is full of slugs.
My heart is set on the green sofa.
I have a soft spot for old typewriters.
My head chef wants the menu by noon.
I feel like eating something warm.
I'm sick of this weather.
I'm dying to see the new season.
She's a pain in the neck, my new printer.
My plant has yellow leaves, does it get too much water?
Our dog eats grass, should I worry?
My cat throws up hairballs twice a week.
The vet gave my dog tablets against worms, how do I get him to swallow them?
I fed my sourdough starter and it smells of acetone.
My tomatoes have blight again.
I cut my own fringe and it's crooked.
I need a haircut that suits a round face.
I'm looking for a gift for my wife, she loves pottery.
My husband is a keen angler, what book could I give him?
My girlfriend and I want to see the northern lights.
We're getting married in June, how many guests fit in a barn of 120 square metres?
My best man's speech needs a joke about football.
My brother and his wife have bought a boat.
My parents met at a dance in 1974, write a poem.
I have two sons and a daughter, which board game fits all?
I miss my grandmother's dumplings, do you know a Silesian recipe?
I'm tall, 1.94, which bike size do I need?
I wear size 43 and look for hiking boots.
I get up at six and have an hour for yoga.
I drink two coffees a day, black.
I don't eat meat, give me a chilli recipe.
I'm vegan, what replaces the egg in pancakes?
I quit sugar in tea, tastes better.
My knitting pattern says k2tog, what does that mean?
I'm knitting a jumper for my nephew.
I'm learning the cello, which piece after the first book?
I take the bus to work, it's always late.
I started a new job at a printing house.
I'm a teacher at a primary school in Cork.
My team has five developers and a designer.
I manage a small hotel in Tyrol.
I study law, explain mens rea in a sentence.
In my criminal law exam I have to tell theft from robbery.
My client is a clinic and wants a friendlier landing page.
I'm an accountant, write a reminder for an overdue invoice of a customer.
I work at a bank and need a text on two-factor sign-in for our customers.
I'm a social worker and write a leaflet about debt advice.
I moderate a forum on ADHD and need rules.
I volunteer for a hospice shop, help me with the window display.
I'm a doctor, translate "take one tablet twice a day" into Polish for my patients.
As a pharmacist I need a shelf label for cough syrup.
I teach anatomy, list the bones of the hand.
My biology homework is about how insulin works.
My nursing exam asks for the phases of wound healing.
I research the history of psychiatry in Austria.
I'm writing a review of a film on schizophrenia.
My podcast this week is about sleep, I need an opening line.
My novel's heroine is pregnant in 1890 in Glasgow, what would people say?
In my play the brother comes out at dinner, make the father's answer shorter.
I read a biography of Alan Turing, recommend another.
I'm making a poster for Pride month at our library.
I need a rainbow gradient in CSS.
Our HR form asks for gender, which options are common?
My thesis compares same-sex marriage laws in Europe.
I'm a journalist and write about the court case against the bank.
My article is on refugees in Greece, find a better title.
I cover local elections for the paper, how do I explain a run-off?
My client, a charity, fights poverty, give me three slogans.
I'm in the jury of a poetry contest.
My lawyer friend recommended a book on contracts, which could it be?
I locked myself out of my flat.
I was stuck in traffic for two hours.
The police closed our street for the marathon, which way can I go to the station?
I play a detective in our theatre group.
I got a ticket for the Coldplay concert!
I parked in the wrong spot and my bike got moved.
I stole the idea for my cake from a magazine.
My kid keeps stealing the last biscuit.
He attacked my king with his rook, what now?
We fought about who does the dishes.
My son is five and afraid of the dark, tell me a bedtime story.
My toddler throws his food, any tricks?
I'm nervous about my presentation tomorrow.
I'm tired, tell me something funny.
I'm bored.
I'm so happy today!
I can't decide between blue and green for the kitchen.
I feel stupid asking this, but what is a noun?
I have a cold start problem in my lambda function.
My fever chart app needs an icon.
I caught the last train.
I have a temperature sensor that shows minus 40.
My test came back red, assertion failed in line 12.
I'm positive that this worked yesterday.
The result was negative: -3 instead of 3.
My scan is crooked, how can I straighten a PDF?
I had to operate the crane for the first time today.
Our surgery of the codebase took three weeks.
I inject the service in the constructor, but it's undefined.
Doctor Who is my favourite series.
I watch Grey's Anatomy with my flatmate.
My band plays death metal.
I'm looking for a song about heartbreak for our school musical.
I saw a documentary on Chernobyl, what is a becquerel?
I made a playlist for the gym.
My gym closes at ten.
I lift 80 kilos on the bench, how do I get to 100?
I did my first pull-up today!
I'm training for a triathlon in August.
My swimming coach says my elbow drops.
I climb 6b and want to get better at slabs.
I collect stamps from Malta.
I have a 2012 Golf, when does the timing belt need a change?
My car makes a clicking noise when I turn left.
My boiler shows E119.
I'm insulating the attic, which thickness?
My neighbours have a drum kit, what are the quiet hours in Germany?
My landlord wants to paint the stairs, help me answer him nicely.
I'm moving out in May, write a notice to my landlord.
I need a cover letter for a job as a gardener.
My interview is on Tuesday, ask me ten questions on TypeScript.
I have an appointment with the tax adviser, what should I bring?
How does a credit score work?
What is diabetes?
How do I apply for a visa to India as a tourist?
I renewed my passport, how long does it take usually?
I speak German, English and a bit of Dutch.
My grandmother came from Lwów.
My family is spread over three continents, find a time for a call.
I grew up on a farm near Split.
I'm from Ghana and live in Leeds.
I'm 34 and live alone with a parrot.
My name is Priya and I prefer short answers.
My birthday is on 3 May.
My favourite colour is teal.
I support Arsenal, when do they play?
My club plays in the third division.
I go to the market on Saturday mornings.
I bake bread every Friday evening.
We light candles in winter because it's cosy.
I meditate with an app for ten minutes, which one is free?
I do fasting of my phone on Sundays.
I believe that tabs are better than spaces.
I converted the file to WebP and the colours are off.
My conversion rate dropped to 2 percent.
I pray that the deploy works.
Thank God it's Friday.
Jesus, this stack trace is long.
Holy cow, I won the quiz!
My guru in Excel left, how do pivot tables work?
The temple of Artemis, where was it?
My angel investor asks for a one-pager.
I confess I never finished Ulysses.
I sacrificed my queen and won.
My cult film list needs three more titles.
Is the Pope elected for life?
I'm on the left side of the photo, crop it.
I turned right at the church and got lost.
My green party dress needs shoes.
I'm hosting a party on the 12th, write the invitation.
I lead a party of adventurers in a role-play, we need a quest.
Our democratic team process needs a template for retros.
I protest, the pizza was better last time!
I campaign in our D&D group every Sunday.
I marched along the coast path for six hours.
My president's speech for the rowing club should be two minutes.
I support the idea of a four-day week in our firm, how would one plan shifts?
I went on record with the band.
I broke the record for the most espresso in our office.
I have a criminal amount of books.
I'm guilty of buying too many plants.
My sentence is too long, cut it in two.
I'm sentenced to cleaning the fridge.
Case closed, the cable was loose.
My case is an NZXT and the GPU doesn't fit.
I was charged twice for the same order, write to the shop.
Charge my phone to 80 percent only, is that better?
My bail of hay is wet.
I'm out of milk.
The inmates of my rabbit hutch want a second floor.
I served in tennis like a pro today.
I did time-lapse photos of the harbour.
I was shot by a photographer for a catalogue.
My date picker shows the wrong month.
I had a date with the dentist for a cleaning, moved to Friday.
My partner in the doubles plays on the left.
My partner company in Milan wants the contract in English.
I'm attracted to minimalist design.
I'm straight to the point in my mails, is this rude?
I came out of the cinema and it snowed.
I transitioned our API from REST to GraphQL.
My transition in CSS flickers.
I bind the event in the constructor.
I identify the bird by its song, is there an app?
My queen is threatened by a bishop.
I queue for hours at that bakery.
I love Freddie Mercury's voice.
My best friend Lisa and I started a podcast.
My friend Tom and I walk the Camino in May.
My roommate cooks better than I do.
I'm going to be an aunt, what do aunts do?
My sister is expecting visitors from Chile.
We're expecting snow tomorrow.
I deliver parcels, how do I plan the shortest way?
The delivery of my sofa is late.
I have labour costs of 40 percent in my restaurant plan, template please.
My contraction in "it's" is wrong?
I miss a period at the end of the sentence.
The period drama we saw had lovely hats.
My code is dead, nobody calls it.
Kill the process on port 3000 for me.
My master's thesis is late by a week.
Remind me how to peel a mango.
I drink my tea with oat milk.
We went wine tasting in Porto and I liked the white one best.
I brew beer at home, my stout is too sweet.
My cocktail bar needs a drink without alcohol.
Write me a toast for the opening of our brewery.
I smoke salmon in the garden.
The weed in my lawn won't go, what is it?
I grow chillies on the balcony.
My pot has a crack.
I mix coke with lime.
I'm addicted to this series, no spoilers.
I'm high up in the mountains and the view is great.
My kitchen needs a new joint between the tiles.
I have tablets with Android 12, can I install this app?
I have to swallow that the deadline is gone.
My chemistry set has no test tubes left.
My dose of news in the morning is five minutes.
I weigh the flour, 500 grams.
I need to lose some lines in this text, it's 200 words too long.
Slim down my bundle, it's 3 MB.
My balance on the slackline gets better.
I have an account on GitHub and can't find the settings.
My interest in birds began in school.
I invest a lot of time in my garden.
My stock is boiling over.
I share a flat with three musicians.
The bond between the two panels is weak.
My shares on LinkedIn get few likes.
I gambled on good weather and got wet.
My cards are Pokémon, which are rare?
I bet she forgets the cake.
I'm in charge of drinks for Saturday.
I inherited the class from BaseModel and it fails.
The bank of the river is muddy, which boots?
My will to live leaves me when I see this config.
I'm drowning in emails, make me rules for filters.
My payroll software exports CSV, parse it.
I compute the pension gap in a spreadsheet for my blog on money.
My company offers a bike as a benefit, write the announcement.
What is a fair hourly rate for a web designer in Spain?
I translate for courts, how does one say "appeal" in Italian?
My neighbour's hedge is too high, what does the law in England say?
I have a meeting with the works council of our client about the new software, write an agenda.
The strikes at the airport, will they hit flights to Rome on Friday?
I need a summary of the history of Solidarność for my class.
I'm an organiser of the street festival and need volunteers.
My local pub has a quiz.
I organise my books by colour.
My members area in WordPress is broken.
The dues of our rowing club are 80 a year, write a reminder to the members.
Shop floor plan for my bakery, 60 square metres, please.
Our steward on the flight was funny.
I picked the line with the longest queue.
I carry a banner ad on my site that nobody clicks.
My contract has a notice period of three months, explain it.
My rep in the gym is sloppy at the end.
We bargain at flea markets.
The guild in my game wants to raid at eight.
I collect signatures for the card for our colleague.`;
