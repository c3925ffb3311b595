// Written by bench/learn/train.ts.

/** Log-odds of a span of which nothing is known. */
export const bias = -0.326;

/** Trees of three questions each, as `first;then if not;then if so;` and what the four answers add to the log-odds. */
const LEARNED = `
capitals:0;length:2;digits;0.088;0.019;-0.027;0.066
capitals:1;digits;length:2;-0.020;0.074;0.078;0.019
capitals:0;length:2;in:mine;0.079;0.010;-0.026;0.027
capitals:0;noun:quantity;digits;0.048;0.082;-0.024;0.058
capitals:0;length:2;digits;0.071;0.005;-0.023;0.056
capitals:0;length:2;digits;0.066;0.008;-0.022;0.049
noun:quantity;in:mine;in:pointing;-0.030;0.036;0.035;-0.021
capitals:0;length:2;in:mine;0.061;0.006;-0.024;0.031
digits;in:mine;clause place:3;-0.015;0.039;0.065;-0.043
capitals:0;noun:quantity;opens:me;0.037;0.068;-0.033;0.005
capitals:0;length:2;in:duration;0.059;0.008;-0.018;0.061
capitals:0;in:you;in:duration;0.052;-0.053;-0.018;0.066
capitals:0;length:2;opens:me;0.054;0.001;-0.030;0.005
noun:quantity;length:1;noun:cognition;-0.010;-0.064;0.034;-0.011
in:mine;noun:quantity;second:attempt;-0.025;0.015;0.044;-0.036
digits;in:mine;sentence:preposition;-0.014;0.036;-0.011;0.059
capitals:0;in:you;opens:me;0.046;-0.047;-0.029;0.005
capitals:0;in:you;digits;0.044;-0.053;-0.016;0.045
capitals:0;in:you;opens:me;0.044;-0.043;-0.027;0.007
capitals:0;in:preposition;sentence:duration;0.011;0.046;-0.017;0.031
noun:quantity;in:mine;in:pointing;-0.022;0.028;0.031;-0.022
in:mine;noun:quantity;in:relative;-0.020;0.014;0.028;0.064
capitals:0;in:you;in:you;0.040;-0.051;-0.005;-0.069
capitals:0;noun:quantity;sentence:duration;0.018;0.046;-0.015;0.032
capitals:0;in:you;digits;0.036;-0.054;-0.013;0.044
capitals:0;in:you;in:pointing;0.036;-0.046;-0.001;-0.041
length:1;sentence:mine;sentence:diet;-0.010;0.029;-0.061;0.002
in:you;digits;in:get;-0.002;0.045;-0.068;-0.028
length:1;sentence:mine;thing:person;-0.008;0.030;-0.060;-0.019
opens:me;sentence:mine;in:pointing;-0.032;0.012;0.024;-0.028
capitals:0;in:preposition;in:pursuit;0.012;0.040;-0.012;0.042
digits;sentence:relative;sentence:preposition;-0.012;0.036;-0.018;0.048
in:you;capitals:0;in:get;0.032;-0.003;-0.067;-0.023
in:duration;in:you;before:me;-0.002;-0.063;0.028;0.069
noun:quantity;sentence:mine;in:pointing;-0.024;0.005;0.026;-0.016
length:1;sentence:mine;opens:be;-0.008;0.027;-0.059;-0.024
length:1;sentence:mine;first:relative;-0.006;0.024;-0.058;-0.011
sentence:you;in:mind;noun:time;0.008;-0.042;-0.050;-0.010
noun:quantity;in:pursuit;opens:me;-0.016;0.033;0.000;0.033
in:you;in:pursuit;first:own;-0.003;0.039;-0.062;-0.008
digits;sentence:you;length:2;0.000;-0.044;0.045;-0.010
length:1;sentence:mine;first noun:person;-0.006;0.024;-0.057;-0.021
in:mind;opens:me;capitals:1;-0.010;0.020;-0.048;0.002
digits;sentence:relative;sentence:preposition;-0.009;0.033;-0.013;0.043
opens:me;in:relative;in:mind;-0.019;0.039;0.021;-0.038
digits;sentence:you;noun:quantity;-0.000;-0.047;0.024;0.052
length:1;in:matter;in:pursuit;0.007;-0.047;-0.052;-0.000
capitals:0;noun:quantity;noun:cognition;0.012;0.040;-0.000;-0.032
in:relative;sentence:me;thing:person;-0.030;0.002;0.048;0.000
in:you;opens:me;after:mind;-0.010;0.014;-0.059;-0.009
noun:time;in:mine;in:duration;-0.013;0.021;0.013;0.053
length:1;in:pointing;opens:be;0.009;-0.026;-0.053;-0.018
in:pointing;length:1;in:mine;0.010;-0.045;-0.035;0.013
capitals:0;in:preposition;in:pursuit;0.002;0.034;-0.011;0.034
in:duration;in:relative;sentence:mind;-0.007;0.037;0.049;-0.004
noun:cognition;in:you;capitals:0;0.010;-0.058;0.019;-0.030
in:mind;before:me;second:lasting;-0.014;0.015;-0.045;0.026
in:matter;length:1;in:work;0.006;-0.045;-0.053;0.024
length:1;in:you;opens:be;0.006;-0.053;-0.050;-0.012
noun:quantity;in:mine;before:me;-0.018;0.015;-0.005;0.024
in:pointing;before:me;sentence:mine;-0.011;0.015;-0.036;0.004
noun:quantity;in:mine;sentence:live;-0.016;0.015;0.007;0.044
in:matter;in:pointing;in:work;0.008;-0.025;-0.051;0.024
in:matter;noun:quantity;in:work;-0.006;0.016;-0.046;0.023
opens:me;sentence:mine;noun:cognition;-0.025;0.006;0.018;-0.012
sentence:you;length:1;sentence:now;0.007;-0.041;-0.041;0.012
in:live;in:pursuit;sentence:plan;-0.007;0.030;0.041;-0.016
length:1;in:you;in:adverb;0.005;-0.052;-0.046;0.006
in:relative;before:me;length:1;-0.021;0.004;0.045;-0.018
in:pointing;noun:time;capitals:1;-0.001;0.025;-0.031;0.016
in:duration;sentence:live;sentence:say;-0.008;0.022;0.049;-0.009
in:pursuit;sentence:relative;in:request;-0.007;0.025;0.034;-0.038
capitals:0;in:preposition;in:duration;0.001;0.030;-0.009;0.041
in:mind;opens:me;in:pursuit;-0.007;0.015;-0.042;0.019
in:say;noun:person;sentence:age;-0.004;0.021;-0.048;0.018
in:mind;in:you;echo:2;0.005;-0.051;-0.040;0.020
noun:cognition;length:2;sentence:mine;0.012;-0.013;-0.028;0.000
digits;in:pursuit;length:2;-0.007;0.029;0.038;-0.011
digits;noun:person;clause place:0;-0.008;0.015;0.016;0.042
in:pursuit;capitals:0;in:request;0.020;-0.009;0.034;-0.043
in:mind;before:me;verb before:stative;-0.010;0.012;-0.039;0.021
in:relative;before:me;sentence:say;-0.019;0.004;0.042;-0.020
length:1;in:matter;sentence:diet;0.006;-0.039;-0.045;0.013
digits;sentence:you;sentence place:last;0.000;-0.037;0.036;0.005
in:health;in:learn;sentence:mind;-0.004;0.044;0.072;0.005
in:work;in:health;before length:1;-0.004;0.061;0.018;0.059
in:live;in:learn;after:relativeWord;-0.006;0.042;0.036;-0.026
in:matter;length:1;noun:body;0.006;-0.041;-0.043;0.016
in:say;in:mind;sentence:age;0.005;-0.031;-0.050;0.020
in:duration;sentence place:only;sentence:say;-0.006;0.028;0.042;-0.013
in:request;length:1;noun:substance;0.005;-0.041;-0.048;-0.010
sentence:duration;in:relative;length:1;-0.007;0.030;0.026;-0.037
length:2;sentence:duration;left over:1;-0.001;0.028;-0.024;0.014
in:request;in:learn;before:have;0.001;0.050;-0.041;0.024
length:1;sentence:mine;after:others;-0.006;0.016;-0.044;0.005
sentence:live;next:future;length:2;-0.005;0.084;0.030;-0.008
in:matter;length:2;digits;0.008;-0.015;-0.042;0.014
in:you;sentence place:last;in:me;0.007;-0.017;-0.050;0.014
in:health;sentence:mine;sentence:mind;-0.008;0.011;0.071;0.000
in:work;in:relative;first verb:emotion;-0.005;0.028;0.040;-0.029
length:2;length:1;last noun:artifact;0.009;-0.035;-0.022;0.019
noun:cognition;length:1;in:learn;0.008;-0.033;-0.018;0.033
in:say;in:request;noun:relation;0.004;-0.038;-0.044;0.023
sentence:say;noun:person;capitals:0;-0.003;0.018;0.008;-0.038
in:live;in:request;first verb:motion;0.000;-0.037;0.036;-0.005
in:mind;in:matter;first:get;0.004;-0.034;-0.037;0.027
noun:time;noun:person;sentence:duration;-0.011;0.011;0.008;0.040
in:you;length:2;in:get;0.007;-0.013;-0.049;-0.001
in:mind;before:me;before:have;-0.009;0.012;-0.037;0.023
opens:me;sentence:mine;after:pointing;-0.021;0.005;0.012;-0.027
sentence place:only;digits;sentence:pointing;-0.007;0.024;0.041;-0.026
sentence:me;sentence:mine;before:opener;-0.031;0.008;0.010;-0.019
in:you;length:1;in:get;0.004;-0.036;-0.049;0.000
in:work;in:learn;in:past;-0.004;0.040;0.038;-0.018
in:say;next:future;noun:food;0.001;0.081;-0.043;0.018
sentence:duration;sentence:habit;noun:time;-0.009;0.019;0.007;0.033
in:pointing;in:matter;sentence:mine;0.006;-0.036;-0.031;0.003
in:duration;in:work;after:duration;-0.004;0.031;0.035;-0.015
in:say;in:matter;in:mine;0.005;-0.033;-0.048;0.000
message:1;sentence:duration;sentence:pointing;-0.007;0.019;0.041;-0.018
in:pointing;before:opener;capitals:0;0.007;-0.018;0.012;-0.026
digits;in:diet;sentence:preposition;-0.004;0.070;-0.026;0.029
in:work;noun:artifact;in:praise;-0.007;0.013;0.037;-0.032
in:unreal;sentence:live;sentence:future;-0.003;0.019;-0.058;0.011
sentence:habit;in:mind;in:be;-0.000;-0.032;0.027;-0.033
in:request;opens:me;in:have;-0.007;0.011;-0.038;0.009
in:health;noun:quantity;noun:attribute;-0.008;0.009;0.071;0.001
in:relative;in:live;sentence:say;-0.005;0.026;0.033;-0.018
digits;in:question;in:article;-0.001;-0.046;0.012;0.037
in:learn;in:health;noun:possession;-0.003;0.050;0.045;-0.021
in:request;in:diet;sentence:have;0.001;0.073;-0.041;-0.002
in:relative;in:pursuit;sentence:say;-0.006;0.023;0.034;-0.013
in:you;length:1;in:get;0.003;-0.032;-0.046;0.001
in:you;hyphen;in:me;-0.001;0.044;-0.048;0.000
next:future;sentence:habit;;-0.004;0.019;0.078;0.078
length:1;in:matter;sentence:meObject;0.004;-0.031;-0.039;0.009
message:1;sentence place:middle;sentence:pointing;-0.011;0.007;0.038;-0.018
length:1;length:2;in:adverb;0.007;-0.013;-0.040;0.008
before:opener;first:request;in:relative;0.006;-0.045;-0.022;0.029
sentence:me;in:mine;sentence:pointing;-0.024;0.012;0.012;-0.007
in:health;in:mood;in:be;-0.000;-0.049;0.059;0.004
next:future;in:mind;;-0.000;-0.030;0.075;0.075
in:relative;first:begin;length:1;-0.003;0.052;0.030;-0.010
sentence:relativeWord;in:relative;digits;0.002;0.033;-0.018;0.025
in:unreal;before:future;sentence:future;0.003;-0.053;-0.057;0.004
in:praise;in:work;before:doubt;-0.000;0.032;-0.039;0.018
sentence:say;in:question;capitals:0;0.005;-0.043;0.014;-0.035
length:2;length:1;hyphen;0.007;-0.028;-0.016;0.056
before:me;in:mine;after:pointing;-0.018;0.016;0.009;-0.027
in:unreal;first:dislike;sentence:future;0.000;0.089;-0.055;-0.003
in:request;in:pursuit;sentence:have;-0.001;0.023;-0.041;-0.004
before:opener;sentence:me;sentence:relative;-0.012;0.008;-0.024;0.009
in:health;first verb:possession;noun:attribute;-0.002;0.025;0.061;0.006
length:1;in:matter;opens:be;0.004;-0.030;-0.042;-0.013
before:future;before:me;sentence:mine;-0.009;0.008;-0.061;-0.018
in:learn;in:live;in:seek;-0.004;0.024;0.044;-0.038
noun:cognition;in:say;in:learn;0.006;-0.037;-0.018;0.026
digits;sentence:relativeWord;message:4-6;0.002;-0.017;0.010;0.036
noun:person;first:begin;sentence:say;-0.006;0.052;0.016;-0.018
first verb:perception;first noun:act;sentence:recent;-0.003;0.020;-0.044;0.024
in:unreal;sentence:habit;sentence:mine;-0.001;0.020;-0.056;-0.021
in:seek;length:2;last noun:group;0.005;-0.012;-0.047;0.012
hyphen;in:mood;opens:opener;-0.000;-0.049;0.050;-0.030
hyphen;in:mood;opens:opener;-0.001;-0.047;0.049;-0.043
next:future;first verb:perception;;0.002;-0.037;0.076;0.076
in:duration;noun:animal;after:pastForm;-0.003;0.037;0.034;-0.025
in:habit;in:diet;before:me;-0.002;0.068;-0.001;0.037
sentence:mine;before:me;hyphen;-0.021;0.002;0.009;0.055
in:health;noun:person;sentence:live;-0.005;0.011;0.054;-0.012
in:live;first:begin;sentence:opener;-0.004;0.045;0.007;0.035
in:you;before:future;capitals:0;0.003;-0.049;0.000;-0.049
after:pointing;in:mind;opens:mine;0.003;-0.026;-0.030;0.030
first:dislike;in:pointing;;0.003;-0.018;0.088;0.088
length:1;sentence:lasting;in:adverb;-0.001;0.021;-0.038;0.009
next:future;noun:time;;-0.005;0.011;0.069;0.069
first:dislike;first verb:possession;;-0.004;0.024;0.084;0.084
next:future;digits;;-0.003;0.021;0.066;0.066
in:work;in:say;in:negation;-0.000;-0.037;0.033;-0.018
noun:artifact;noun:time;after:relativeWord;-0.010;0.009;0.015;-0.031
in:matter;opens:opener;sentence:opener;0.005;-0.016;-0.046;-0.010
comma inside;in:say;sentence:preposition;-0.001;-0.038;-0.020;0.028
hyphen;in:pursuit;noun:act;-0.004;0.020;0.058;0.001
in:learn;noun:animal;sentence:say;-0.003;0.035;0.040;-0.023
sentence:relativeWord;in:mood;digits;0.004;-0.045;-0.016;0.015
message:1;in:praise;sentence:pointing;-0.001;-0.035;0.032;-0.014
sentence place:last;in:health;before:matter;0.003;0.050;-0.017;0.054
in:mind;sentence:diet;noun:artifact;0.000;0.052;-0.034;-0.002
in:question;length:2;second:question;0.005;-0.011;-0.043;0.012
first verb:perception;in:mind;second:have;0.003;-0.024;-0.039;0.020
in:matter;length:2;in:work;0.006;-0.011;-0.034;0.019
left over:1;in:praise;after:opener;-0.001;-0.033;0.021;-0.023
left over:1;in:praise;after:opener;-0.002;-0.037;0.020;-0.024
sentence:relativeWord;left over:1;after:pointing;0.000;0.021;-0.008;-0.034
in:diet;first:negation;before:me;0.001;-0.029;0.011;0.069
in:unreal;before:opener;sentence:future;0.004;-0.015;-0.051;0.015
sentence place:middle;sentence:me;before:future;-0.030;-0.002;0.008;-0.056
next:future;sentence:mine;;-0.005;0.008;0.067;0.067
in:pursuit;sentence:live;in:pointing;-0.005;0.015;0.026;-0.021
second:work;in:health;opens:mine;-0.002;0.045;0.064;0.002
first:request;first noun:act;before:adverb;-0.001;0.019;-0.049;-0.002
first:dislike;noun:person;;-0.005;0.010;0.077;0.077
first:own;noun:state;noun:artifact;0.000;-0.024;0.014;0.044
in:seek;in:say;clause place:0;0.004;-0.030;-0.014;-0.047
in:health;in:pointing;in:be;0.002;-0.017;0.052;-0.001
in:learn;in:begin;first verb:perception;-0.003;0.034;0.036;-0.033
first:own;first:dislike;sentence:praise;-0.002;0.071;0.029;-0.029
in:diet;noun:cognition;sentence:lasting;0.003;-0.013;0.064;0.004
sentence:you;first:own;sentence:condition;-0.001;0.024;-0.032;0.008
hyphen;in:relative;opens:opener;-0.003;0.021;0.046;-0.025
in:praise;comma inside;before:me;-0.000;0.022;-0.045;-0.007
in:unreal;in:you;noun:relation;0.001;-0.042;-0.050;0.026
next:future;before:future;;0.001;-0.044;0.065;0.065
in:seek;before:me;echo:0;-0.008;0.006;-0.009;-0.055
sentence place:last;opens:lasting;noun:attribute;0.002;0.037;-0.019;0.016
length:1;length:2;sentence:diet;0.005;-0.011;-0.033;0.020
in:mood;sentence:live;before:but;-0.003;0.015;-0.044;0.008
first:dislike;in:question;;0.001;-0.037;0.073;0.073
sentence:habit;sentence place:middle;first:plan;-0.008;0.006;0.020;-0.037
noun:animal;in:pursuit;in:relativeWord;-0.003;0.017;0.039;-0.033
in:question;own:4;comma inside;-0.002;0.013;-0.043;0.012
sentence:mine;before:me;opens:adverb;-0.022;0.002;0.010;-0.035
in:mood;in:you;sentence:doubt;0.002;-0.042;-0.044;-0.000
first:begin;clause place:3;before:have;0.000;-0.051;0.054;-0.005
digits;in:diet;sentence place:last;-0.002;0.054;0.027;-0.002
before:opener;own:4;first noun:substance;-0.001;0.016;-0.019;0.041
in:work;in:learn;sentence:praise;-0.004;0.031;0.032;-0.015
in:learn;first:begin;in:seek;-0.003;0.040;0.035;-0.024
in:work;sentence:matter;sentence:preposition;0.000;-0.018;-0.027;0.028
in:duration;sentence place:only;noun:communication;-0.004;0.018;0.035;-0.001
in:unreal;noun:animal;sentence:future;0.000;0.032;-0.049;0.013
sentence:preposition;message:1;sentence:relativeWord;-0.027;0.013;0.006;-0.009
in:work;noun:artifact;sentence:me;-0.005;0.009;-0.009;0.030
sentence:mine;before:me;opens:adverb;-0.018;0.002;0.010;-0.033
noun:person;in:pursuit;in:say;-0.008;0.017;0.013;-0.026
in:habit;in:relative;before length:0;-0.003;0.019;0.033;-0.015
first:request;in:dislike;echo:2;-0.000;0.065;-0.048;-0.003
in:mood;before:lasting;sentence:you;-0.001;0.023;-0.045;0.002
noun:artifact;length:7-9;first:get;-0.006;0.022;0.008;0.046
in:live;in:praise;first verb:motion;-0.001;-0.031;0.026;-0.022
sentence:duration;sentence:diet;noun:time;-0.003;0.049;0.004;0.029
opens:article;hyphen;in:pointing;0.000;0.035;-0.044;0.013
in:relative;noun:animal;sentence:question;-0.003;0.031;0.025;-0.017
left over:1;length:2;next:opener;0.001;-0.013;0.018;-0.022
in:diet;in:negation;form:base;0.001;-0.020;0.016;0.065
in:say;sentence:relativeWord;noun:substance;0.004;-0.010;-0.039;-0.001
first verb:possession;in:unreal;opens:opener;-0.001;-0.042;0.026;-0.031
first:begin;sentence place:last;sentence:future;0.003;-0.013;0.052;-0.022
next:future;in:praise;next goes on;0.001;-0.028;0.065;0.011
length:1;in:negation;before:be;0.004;-0.017;-0.040;-0.014
capitals:0;in:preposition;in:pointing;-0.000;0.022;0.001;-0.020
in:seek;length:1;echo:2;0.003;-0.028;-0.041;0.015
after:pointing;in:matter;after:duration;0.004;-0.024;-0.026;0.029
before:future;first:begin;before:mine;-0.001;0.046;-0.052;0.003
hyphen;left over:0;noun:act;0.005;-0.007;0.054;-0.002
in:praise;length:1;first verb:competition;0.003;-0.027;-0.034;0.011
in:habit;sentence place:last;before:me;0.001;-0.015;-0.010;0.032
after:pointing;before:me;cut:comma;-0.006;0.007;-0.024;0.013
in:seek;first verb:social;sentence:opener;-0.002;0.019;-0.017;-0.052
in:unreal;opens:future;sentence place:middle;0.001;-0.044;-0.052;-0.021
in:request;in:learn;in:mine;-0.001;0.030;-0.036;0.015
first:negation;in:work;sentence:diet;0.000;0.025;-0.031;0.055
first verb:perception;noun:state;second:lasting;0.004;-0.020;-0.037;0.016
sentence:say;in:relative;sentence:mine;-0.001;0.023;-0.032;-0.005
first verb:perception;length:2;sentence:recent;0.005;-0.009;-0.036;0.031
in:unreal;in:you;sentence place:middle;0.002;-0.038;-0.054;-0.016
sentence:duration;sentence:mine;sentence:seek;-0.008;0.006;0.016;-0.039
length:1;in:health;sentence:diet;0.000;0.043;-0.032;0.019
first:request;before:future;in:mine;0.002;-0.041;-0.043;-0.003
in:learn;in:work;in:question;-0.003;0.020;0.033;-0.028
sentence:relativeWord;opens:future;after:pointing;0.004;-0.044;-0.009;-0.033
in:mood;before:me;opens:relativeWord;-0.007;0.006;-0.042;0.026
in:health;in:live;form:s;-0.002;0.019;0.047;-0.024
before:future;length:2;message asks;0.003;-0.010;-0.010;-0.058
sentence place:last;in:matter;second:article;0.005;-0.026;-0.015;0.043
after:pointing;in:live;after:relativeWord;0.000;0.021;-0.008;-0.037
after:pointing;length:1;sentence:mine;0.004;-0.027;-0.031;-0.001
in:diet;after:pointing;before:me;0.001;-0.019;0.003;0.061
next:future;opens:article;;0.001;-0.031;0.053;0.053
noun:animal;sentence:belief;in:adverb;-0.001;0.051;0.035;-0.019
sentence:matter;sentence:doubt;in:stop;0.003;-0.028;-0.018;0.032
noun:quantity;first:dislike;first verb:emotion;-0.006;0.069;0.009;-0.040
first:dislike;sentence:mine;;-0.006;0.006;0.067;0.067
noun:time;in:live;sentence place:first;-0.005;0.018;0.015;-0.007
length:2;before:future;before:mine;0.004;-0.040;-0.013;0.015
noun:animal;noun:person;in:mind;-0.005;0.008;0.033;-0.028
before:opener;before length:0;before:adverb;0.007;-0.008;-0.007;-0.032
next:preposition;sentence:me;left over:0;-0.019;0.000;0.010;-0.031
sentence place:first;clause place:0;sentence:cause;-0.010;0.010;-0.016;0.013
hyphen;in:matter;noun:act;0.001;-0.025;0.048;-0.002
in:mood;left over:0;sentence:like;0.005;-0.006;-0.041;-0.000
next:future;comma inside;next goes on;-0.002;0.015;0.061;0.012
in:mood;in:unreal;before:relativeWord;0.002;-0.040;-0.041;0.027
in:pursuit;comma inside;in:pointing;-0.004;0.016;0.023;-0.027
in:diet;sentence:habit;before:me;-0.002;0.013;0.003;0.056
next:future;length:2;;0.002;-0.011;0.057;0.057
after:future;capitals:0;sentence:matter;0.010;-0.004;0.046;-0.014
in:question;noun:quantity;noun:group;-0.003;0.008;-0.049;-0.002
noun:state;first:begin;words:10-13;0.001;0.040;-0.029;0.012
sentence:live;in:health;first:negation;-0.003;0.037;0.015;-0.038
in:health;first verb:perception;noun:substance;0.001;-0.027;0.049;0.013
`;

/** A tree: its three features and its four leaves (no and no, no and yes, yes and no, yes and yes). */
export type Tree = readonly [root: string, no: string, yes: string, leaves: readonly number[]];

export const trees: readonly Tree[] = LEARNED.trim()
  .split("\n")
  .map((line) => {
    const [root = "", no = "", yes = "", ...leaves] = line.split(";");
    return [root, no, yes, leaves.map(Number)];
  });
