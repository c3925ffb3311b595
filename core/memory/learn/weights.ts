// Written by bench/learn/train.ts.

/** Log-odds of a span of which nothing is known. */
export const bias = -0.301;

/** Trees of three questions each, as `first;then if not;then if so;` and what the four answers add to the log-odds. */
const LEARNED =
  `
capitals:0;length:2;digits;0.087;0.018;-0.026;0.064
capitals:1;digits;length:2;-0.019;0.072;0.077;0.021
capitals:0;length:2;opens:me;0.078;0.010;-0.036;0.001
capitals:0;noun:quantity;digits;0.047;0.081;-0.023;0.056
capitals:0;length:2;digits;0.070;0.005;-0.022;0.055
capitals:0;length:2;in:mine;0.066;0.006;-0.024;0.031
noun:quantity;in:mine;in:pointing;-0.030;0.034;0.035;-0.022
capitals:0;length:2;in:mine;0.061;0.006;-0.023;0.030
digits;in:mine;clause place:3;-0.015;0.038;0.066;-0.042
capitals:0;noun:quantity;opens:me;0.036;0.068;-0.033;0.005
capitals:0;length:2;length:1;0.058;0.007;-0.008;-0.067
capitals:0;in:you;in:duration;0.052;-0.054;-0.017;0.069
capitals:0;length:2;opens:me;0.054;0.002;-0.030;0.005
noun:quantity;length:1;noun:cognition;-0.010;-0.064;0.033;-0.012
in:mine;noun:quantity;sentence:matter;-0.024;0.015;0.046;0.013
digits;in:mine;sentence:preposition;-0.014;0.035;-0.012;0.060
capitals:0;in:you;opens:me;0.046;-0.048;-0.029;0.005
capitals:0;in:you;digits;0.044;-0.054;-0.016;0.047
capitals:0;in:you;opens:me;0.044;-0.043;-0.027;0.007
capitals:0;in:preposition;in:duration;0.012;0.046;-0.014;0.063
noun:quantity;in:mine;in:pointing;-0.021;0.028;0.031;-0.023
in:you;in:mine;in:me;-0.002;0.039;-0.071;-0.010
capitals:0;in:you;in:pointing;0.039;-0.049;-0.002;-0.044
capitals:0;noun:quantity;sentence:duration;0.018;0.047;-0.015;0.034
capitals:0;in:you;sentence:relative;0.036;-0.053;-0.014;0.037
capitals:0;in:you;noun:cognition;0.036;-0.044;0.001;-0.035
sentence:you;length:1;last noun:time;0.009;-0.058;-0.054;0.007
digits;in:you;sentence:preposition;-0.002;-0.066;-0.015;0.051
length:1;sentence:mine;last:relative;-0.008;0.030;-0.060;-0.019
opens:me;sentence:mine;in:pointing;-0.032;0.012;0.024;-0.030
capitals:0;in:preposition;in:pursuit;0.013;0.040;-0.012;0.043
digits;in:relative;sentence:preposition;-0.011;0.047;-0.016;0.050
in:you;in:pursuit;in:get;-0.001;0.046;-0.067;-0.022
in:duration;in:you;before:me;-0.002;-0.062;0.028;0.071
noun:quantity;in:mind;in:pointing;-0.008;-0.057;0.026;-0.016
length:1;sentence:mine;opens:be;-0.008;0.027;-0.059;-0.025
length:1;sentence:mine;first:relative;-0.006;0.025;-0.058;-0.014
sentence:you;in:mind;noun:time;0.008;-0.043;-0.050;-0.010
noun:quantity;in:pursuit;in:pointing;-0.016;0.031;0.025;-0.017
capitals:0;in:mine;in:pursuit;0.019;0.047;-0.013;0.035
digits;sentence:you;length:2;0.000;-0.045;0.046;-0.008
length:1;sentence:mine;first noun:person;-0.005;0.024;-0.057;-0.022
in:mind;opens:me;in:mine;-0.011;0.020;-0.050;-0.014
digits;sentence:relative;sentence:preposition;-0.009;0.033;-0.011;0.045
opens:me;in:relative;in:mind;-0.020;0.040;0.021;-0.039
digits;sentence:you;noun:quantity;-0.000;-0.048;0.025;0.054
in:matter;length:1;in:work;0.007;-0.049;-0.054;0.027
capitals:0;noun:quantity;in:relative;0.012;0.040;-0.012;0.043
in:relative;sentence:me;thing:person;-0.031;0.002;0.047;-0.003
in:you;opens:me;after:mind;-0.010;0.015;-0.059;-0.009
in:matter;length:1;in:work;0.007;-0.047;-0.053;0.029
noun:time;in:matter;sentence:duration;-0.004;-0.049;0.012;0.051
in:pointing;length:1;in:mine;0.010;-0.045;-0.037;0.011
capitals:0;in:preposition;in:pursuit;0.003;0.034;-0.010;0.032
in:duration;in:pointing;sentence:mind;0.002;-0.030;0.050;-0.003
noun:cognition;noun:quantity;capitals:0;-0.004;0.023;0.019;-0.031
opens:me;in:relative;in:mind;-0.019;0.032;0.018;-0.040
in:matter;length:1;in:work;0.006;-0.044;-0.053;0.020
in:you;length:1;capitals:1;0.006;-0.044;-0.057;-0.008
noun:quantity;in:mine;before:me;-0.017;0.016;-0.005;0.024
in:pointing;before:me;sentence:mine;-0.011;0.015;-0.037;0.004
noun:quantity;in:mine;sentence:live;-0.016;0.017;0.007;0.043
in:matter;in:pointing;in:work;0.008;-0.026;-0.050;0.024
message:1;noun:quantity;sentence:pointing;-0.014;0.010;0.044;-0.024
digits;opens:me;clause place:3;-0.016;0.006;0.038;-0.035
sentence:you;length:1;in:you;0.007;-0.040;-0.020;-0.053
in:say;in:mind;in:live;0.006;-0.036;-0.053;0.013
in:matter;length:1;in:habit;0.006;-0.043;-0.044;0.007
in:relative;before:me;length:1;-0.022;0.004;0.045;-0.022
in:pointing;noun:time;capitals:1;-0.002;0.025;-0.031;0.016
in:duration;in:learn;sentence:say;-0.005;0.050;0.050;-0.008
in:you;in:pursuit;opens:have;-0.001;0.034;-0.054;-0.009
sentence:mine;before:me;in:number;-0.034;0.003;0.010;0.044
in:mind;in:request;before:have;0.006;-0.044;-0.043;0.017
sentence:duration;sentence:mine;noun:time;-0.013;0.012;0.010;0.043
in:live;message:1;sentence:plan;-0.007;0.025;0.039;-0.011
noun:cognition;length:2;capitals:0;0.012;-0.013;0.012;-0.026
digits;message:1;length:2;-0.007;0.025;0.039;-0.009
digits;in:pursuit;clause place:0;-0.006;0.029;0.017;0.042
in:pursuit;capitals:0;in:request;0.020;-0.010;0.034;-0.043
noun:person;in:pursuit;sentence:say;-0.009;0.024;0.023;-0.020
in:relative;before:me;sentence:say;-0.020;0.004;0.042;-0.020
length:1;in:you;sentence:diet;0.006;-0.052;-0.045;0.023
in:work;digits;before length:1;-0.005;0.030;0.017;0.057
in:health;in:matter;sentence:mind;0.000;-0.041;0.073;0.005
in:work;in:relative;before length:1;-0.006;0.029;0.016;0.058
in:live;message:1;first verb:motion;-0.007;0.022;0.039;-0.005
in:matter;length:1;noun:body;0.006;-0.040;-0.042;0.018
in:say;in:mind;sentence:age;0.005;-0.034;-0.051;0.022
in:duration;sentence place:only;sentence:say;-0.006;0.023;0.043;-0.012
in:request;length:1;in:mine;0.005;-0.041;-0.048;-0.004
sentence:duration;in:relative;length:1;-0.007;0.029;0.027;-0.036
in:health;capitals:0;noun:attribute;0.017;-0.007;0.070;0.007
in:learn;in:matter;in:request;0.001;-0.037;0.052;-0.027
length:1;sentence:mine;after:others;-0.006;0.017;-0.044;0.005
length:2;sentence:live;left over:1;0.000;0.031;-0.023;0.012
in:matter;length:2;sentence:health;0.008;-0.015;-0.040;0.024
in:you;in:mind;in:me;0.005;-0.031;-0.052;0.011
in:health;sentence:mine;sentence:mind;-0.009;0.011;0.072;0.000
in:work;in:you;first verb:emotion;-0.001;-0.049;0.040;-0.030
length:2;sentence:duration;last noun:artifact;0.001;0.032;-0.022;0.017
noun:cognition;length:1;in:learn;0.009;-0.034;-0.019;0.035
noun:quantity;in:diet;sentence:live;-0.009;0.076;0.005;0.035
sentence:say;noun:person;capitals:0;-0.003;0.019;0.008;-0.040
in:request;before:me;before:have;-0.009;0.010;-0.042;0.033
in:mind;sentence:pointing;first:get;0.009;-0.010;-0.038;0.026
noun:time;noun:person;sentence:duration;-0.011;0.011;0.008;0.040
in:you;length:2;in:get;0.007;-0.013;-0.050;-0.001
in:mind;before:me;before:have;-0.009;0.012;-0.039;0.022
in:say;in:request;noun:shape;0.004;-0.039;-0.046;0.018
sentence place:only;digits;sentence:pointing;-0.008;0.025;0.034;-0.028
sentence:me;sentence:mine;before:opener;-0.032;0.007;0.010;-0.020
in:learn;in:pursuit;first verb:perception;-0.004;0.025;0.048;-0.037
next:future;in:learn;sentence:pursuit;-0.003;0.039;0.086;0.021
next:future;in:say;next goes on;0.001;-0.040;0.088;0.027
length:1;sentence:mine;after:live;-0.006;0.013;-0.040;0.016
sentence:habit;sentence:duration;opens:me;-0.008;0.019;0.006;0.034
in:duration;in:work;noun:communication;-0.004;0.032;0.039;0.009
in:say;in:matter;in:mine;0.005;-0.034;-0.048;0.002
message:1;sentence:duration;sentence:pointing;-0.007;0.020;0.035;-0.021
hyphen;in:pointing;sentence:adverb;0.002;-0.023;0.067;0.015
digits;in:diet;sentence:preposition;-0.004;0.071;-0.024;0.030
in:work;noun:artifact;sentence:me;-0.008;0.013;-0.004;0.042
in:live;sentence:habit;sentence:plan;-0.007;0.017;0.031;-0.024
sentence:habit;in:mind;in:be;-0.000;-0.033;0.027;-0.034
sentence:you;length:1;digits;0.004;-0.034;-0.036;0.041
in:health;before:opener;noun:attribute;0.003;-0.022;0.070;0.007
in:relative;opens:me;sentence:say;-0.012;0.005;0.033;-0.017
digits;sentence:relative;in:article;-0.005;0.020;0.013;0.037
in:learn;in:work;noun:possession;-0.004;0.030;0.045;-0.022
in:request;in:live;sentence:have;-0.001;0.029;-0.044;-0.001
in:relative;in:health;sentence:say;-0.004;0.056;0.032;-0.013
in:you;next:future;in:get;0.000;0.079;-0.048;0.002
in:unreal;in:begin;form:s;-0.001;0.040;-0.054;-0.000
first verb:possession;in:diet;clause place:0;-0.003;0.070;-0.005;0.039
in:matter;sentence:pointing;sentence:cause;0.010;-0.009;-0.039;0.008
message:1;sentence:live;sentence:opener;-0.006;0.018;0.034;-0.018
length:1;length:2;in:adverb;0.007;-0.012;-0.042;0.007
first:request;before:opener;sentence:money;0.006;-0.017;-0.050;-0.003
sentence:me;in:mine;sentence:pointing;-0.025;0.011;0.013;-0.007
in:health;sentence:live;in:be;-0.005;0.016;0.059;0.005
in:mind;first verb:perception;echo:2;0.002;-0.036;-0.035;0.020
in:relative;sentence:me;length:1;-0.018;0.001;0.030;-0.013
next:future;sentence:say;;0.001;-0.027;0.072;0.072
in:unreal;length:1;sentence:future;0.004;-0.034;-0.058;0.005
hyphen;sentence:me;opens:opener;-0.016;0.003;0.053;-0.044
in:question;length:2;first:none;0.007;-0.012;-0.050;-0.008
in:mood;length:2;sentence:event;0.006;-0.012;-0.053;-0.008
after:pointing;before:me;opens:mine;-0.009;0.009;-0.031;0.029
in:unreal;before:future;sentence:future;0.002;-0.051;-0.055;-0.004
in:request;sentence:relativeWord;sentence:have;0.006;-0.013;-0.044;-0.006
first:begin;before:opener;after:mine;0.002;-0.019;0.060;-0.020
in:health;noun:person;noun:attribute;-0.005;0.013;0.061;0.012
length:1;in:matter;sentence:unreal;0.004;-0.031;-0.041;0.004
in:pursuit;in:health;form:past;-0.004;0.051;0.028;-0.016
in:learn;sentence:mine;in:seek;-0.008;0.008;0.044;-0.038
noun:cognition;first:request;in:learn;0.006;-0.047;-0.019;0.025
digits;in:diet;sentence place:middle;-0.003;0.068;0.011;0.037
first verb:possession;noun:person;sentence:matter;-0.007;0.011;0.030;-0.009
next:future;hyphen;;-0.003;0.039;0.074;0.074
sentence:habit;in:begin;in:be;-0.005;0.038;0.024;-0.031
first:request;before:future;in:mine;0.002;-0.051;-0.051;-0.009
hyphen;in:mood;opens:opener;-0.000;-0.050;0.050;-0.028
sentence:habit;sentence:duration;opens:opener;-0.007;0.016;0.023;-0.019
next:future;in:you;;0.002;-0.045;0.074;0.074
in:duration;noun:animal;after:pastForm;-0.003;0.038;0.035;-0.026
in:habit;noun:artifact;before:me;-0.006;0.011;-0.001;0.037
sentence:mine;before:me;sentence place:middle;-0.022;0.003;0.002;0.022
noun:person;in:health;in:say;-0.005;0.053;0.015;-0.033
in:live;in:praise;sentence:opener;-0.002;-0.038;0.008;0.035
in:you;sentence:relativeWord;capitals:0;0.006;-0.012;0.000;-0.049
after:pointing;in:seek;opens:mine;0.002;-0.044;-0.030;0.029
in:mind;before:me;echo:2;-0.009;0.009;-0.033;0.022
length:1;first verb:perception;in:adverb;0.003;-0.034;-0.040;0.008
sentence place:last;sentence place:first;message:2-3;0.009;-0.009;-0.034;-0.008
first:dislike;first verb:possession;;-0.004;0.024;0.088;0.088
next:future;digits;;-0.003;0.022;0.067;0.067
length:1;in:mood;opens:pointing;0.003;-0.045;-0.039;0.011
noun:artifact;noun:time;in:relativeWord;-0.010;0.009;0.016;-0.024
in:matter;message:1;sentence:opener;-0.001;0.022;-0.048;-0.008
comma inside;in:say;sentence:preposition;-0.001;-0.039;-0.019;0.028
hyphen;in:pursuit;noun:act;-0.004;0.020;0.061;0.002
in:learn;noun:animal;sentence:say;-0.003;0.036;0.040;-0.023
in:unreal;before:future;noun:relation;0.001;-0.048;-0.051;0.020
message:1;capitals:0;sentence:pointing;0.012;-0.006;0.026;-0.019
sentence place:last;in:matter;before:matter;0.006;-0.026;-0.017;0.057
in:mind;in:work;noun:artifact;-0.001;0.030;-0.034;-0.003
in:question;length:2;second:question;0.006;-0.011;-0.045;0.009
first:begin;in:mood;first noun:event;0.000;-0.045;0.055;-0.002
length:2;first verb:emotion;left over:1;0.006;-0.038;-0.019;0.016
next:future;noun:state;;0.002;-0.022;0.065;0.065
left over:1;in:praise;after:opener;-0.002;-0.039;0.021;-0.027
sentence:relativeWord;left over:1;digits;0.000;0.021;-0.017;0.017
in:diet;first:negation;sentence:have;0.001;-0.030;0.069;0.007
in:pointing;opens:article;comma inside;0.004;-0.042;-0.024;0.014
before:future;first:begin;sentence:be;-0.001;0.053;-0.062;-0.000
next:future;in:pointing;;0.002;-0.016;0.066;0.066
first:dislike;in:diet;;-0.001;0.061;0.085;0.085
hyphen;in:work;opens:opener;-0.003;0.028;0.050;-0.038
in:matter;in:unreal;before:have;0.003;-0.046;-0.037;0.014
first:dislike;in:work;;-0.003;0.024;0.078;0.078
first:own;noun:state;noun:artifact;0.000;-0.024;0.013;0.046
in:say;in:seek;sentence:duration;0.004;-0.038;-0.038;0.005
in:health;after:relativeWord;in:be;0.001;-0.030;0.054;0.001
in:learn;in:pursuit;first verb:perception;-0.004;0.018;0.036;-0.032
first:own;first:dislike;sentence:praise;-0.002;0.072;0.029;-0.029
noun:cognition;noun:state;digits;0.006;-0.021;-0.016;0.020
first:own;capitals:0;before:me;0.012;-0.006;-0.030;0.025
in:relative;first noun:act;first:preposition;-0.005;0.015;0.025;-0.035
in:praise;comma inside;message:1;-0.000;0.022;-0.038;0.018
in:question;before:me;own:2;-0.009;0.006;-0.051;-0.012
in:unreal;length:1;sentence:future;0.003;-0.030;-0.050;0.008
in:seek;noun:quantity;echo:0;-0.005;0.009;-0.010;-0.056
sentence place:last;opens:opener;in:praise;0.006;-0.016;-0.012;-0.059
in:learn;after:relativeWord;in:meObject;-0.000;-0.030;0.035;-0.029
sentence:live;sentence:health;length:2;-0.005;0.032;0.021;-0.008
first:dislike;in:question;;0.001;-0.038;0.074;0.074
in:you;sentence:diet;noun:relation;0.002;0.050;-0.044;0.007
noun:animal;sentence:say;in:relativeWord;0.001;-0.022;0.039;-0.033
in:question;length:2;comma inside;0.005;-0.010;-0.044;0.012
sentence:mine;before:me;opens:adverb;-0.023;0.002;0.011;-0.034
in:mood;in:you;sentence:doubt;0.002;-0.043;-0.046;-0.001
first:begin;clause place:3;before:have;0.000;-0.052;0.053;-0.006
digits;in:diet;message:4-6;-0.003;0.053;0.006;0.032
before:opener;own:4;first noun:substance;-0.002;0.016;-0.019;0.043
sentence:work;hyphen;in:praise;-0.004;0.039;0.022;-0.030
first verb:perception;in:learn;second:lasting;-0.001;0.034;-0.040;0.016
length:1;before:future;opens:be;0.002;-0.044;-0.037;0.002
in:duration;next:future;before:me;-0.003;0.060;0.010;0.041
in:unreal;last noun:artifact;sentence:future;-0.001;0.018;-0.050;0.012
sentence:relative;next:future;sentence place:last;-0.003;0.061;0.022;-0.018
in:work;length:2;sentence:me;0.002;-0.013;-0.008;0.031
sentence:mine;before:me;length:1;-0.019;0.002;0.010;-0.024
noun:person;in:pursuit;in:say;-0.008;0.018;0.013;-0.026
in:habit;in:relative;before length:0;-0.003;0.019;0.033;-0.013
first:request;in:dislike;before:adverb;-0.000;0.067;-0.050;-0.006
in:mood;before:lasting;sentence:you;-0.001;0.024;-0.046;-0.000
noun:artifact;length:7-9;first:get;-0.006;0.022;0.009;0.047
in:live;in:praise;first verb:motion;-0.001;-0.032;0.027;-0.023
sentence:relativeWord;opens:future;after:pointing;0.004;-0.047;-0.007;-0.032
hyphen;sentence:me;opens:opener;-0.012;0.003;0.040;-0.026
in:diet;in:negation;before:me;0.001;-0.020;0.010;0.063
left over:1;sentence:diet;next:opener;-0.004;0.044;0.018;-0.023
noun:animal;length:1;in:relativeWord;-0.000;-0.029;0.035;-0.029
in:say;noun:cognition;noun:substance;0.004;-0.011;-0.040;-0.000
first:begin;in:unreal;first verb:change;-0.001;-0.042;0.059;0.019
first:begin;sentence place:last;sentence:future;0.003;-0.014;0.050;-0.021
in:praise;in:duration;noun:substance;0.000;0.026;-0.039;-0.007
length:1;in:you;before:be;0.003;-0.039;-0.038;-0.011
capitals:0;in:preposition;in:pointing;-0.001;0.022;0.001;-0.020
in:seek;sentence:you;echo:2;0.003;-0.023;-0.042;0.015
after:pointing;in:matter;after:duration;0.004;-0.025;-0.027;0.030
before:future;first:begin;before:mine;-0.001;0.044;-0.051;0.004
hyphen;noun:person;noun:act;-0.005;0.009;0.054;-0.003
in:praise;length:1;first verb:competition;0.002;-0.026;-0.036;0.017
in:habit;sentence place:last;before:me;0.001;-0.016;-0.009;0.033
after:pointing;before:me;last noun:time;-0.007;0.007;-0.024;0.019
in:seek;first verb:social;sentence:opener;-0.002;0.019;-0.018;-0.052
in:unreal;opens:future;sentence place:middle;0.001;-0.043;-0.053;-0.020
in:health;in:request;sentence:age;-0.000;-0.031;0.046;-0.016
in:mood;first:negation;in:mine;0.003;-0.023;-0.044;0.001
in:matter;first verb:perception;sentence:adverb;0.003;-0.031;-0.039;-0.004
sentence:say;in:relative;sentence:mine;-0.001;0.024;-0.033;-0.003
length:2;first verb:emotion;left over:1;0.006;-0.031;-0.015;0.011
in:duration;last noun:artifact;after:pastForm;-0.003;0.015;0.029;-0.026
sentence place:last;digits;noun:attribute;-0.000;0.023;-0.018;0.020
before:opener;hyphen;before:adverb;0.001;0.039;-0.008;-0.031
first:request;own:4;in:mine;-0.003;0.012;-0.045;-0.004
in:learn;in:work;in:question;-0.003;0.022;0.034;-0.028
sentence:relativeWord;opens:future;sentence:diet;0.003;-0.045;-0.015;0.032
in:mood;before:me;opens:relativeWord;-0.007;0.006;-0.042;0.026
in:health;in:live;form:s;-0.002;0.020;0.047;-0.024
length:2;before:future;last noun:artifact;0.004;-0.046;-0.015;0.016
sentence place:last;in:matter;second:article;0.004;-0.026;-0.015;0.042
after:pointing;noun:animal;after:relativeWord;0.001;0.032;-0.009;-0.038
sentence:mine;before:me;length:1;-0.016;0.001;0.011;-0.025
in:diet;after:pointing;before:me;0.002;-0.021;0.006;0.060
next:preposition;sentence:me;left over:0;-0.016;0.000;0.010;-0.029
noun:animal;first verb:perception;in:adverb;0.001;-0.028;0.036;-0.019
before:opener;sentence:matter;opens:adverb;0.004;-0.014;-0.008;-0.043
first:dislike;noun:quantity;;-0.006;0.007;0.066;0.066
first:dislike;sentence:mine;;-0.006;0.006;0.068;0.068
noun:time;in:live;sentence place:first;-0.005;0.019;0.016;-0.007
next:future;length:2;sentence:have;0.003;-0.010;0.058;0.011
in:mind;noun:animal;before:have;-0.001;0.034;-0.028;0.022
before:opener;before length:0;before:adverb;0.006;-0.008;-0.007;-0.031
in:unreal;own:4;last:unreal;-0.002;0.011;-0.045;0.004
sentence place:first;clause place:0;sentence:cause;-0.010;0.009;-0.016;0.014
first:begin;sentence:habit;sentence:future;-0.003;0.013;0.050;-0.024
in:relative;after:future;next tells of somebody;-0.003;0.034;0.023;-0.014
next:future;length:1;next goes on;0.001;-0.026;0.060;0.011
in:mood;sentence:live;before:relativeWord;-0.001;0.015;-0.042;0.027
in:pursuit;comma inside;in:pointing;-0.004;0.016;0.023;-0.027
sentence:habit;in:diet;before:cause;-0.003;0.049;0.017;-0.035
next:future;length:2;;0.002;-0.011;0.056;0.056
left over:1;sentence:diet;after:opener;-0.004;0.038;0.017;-0.023
in:question;noun:quantity;noun:group;-0.003;0.008;-0.050;-0.003
noun:state;sentence:pastForm;words:10-13;0.006;-0.006;-0.029;0.013
first:dislike;in:negation;;0.002;-0.018;0.062;0.062
in:health;before:future;in:adverb;0.000;-0.040;0.046;0.003
`;

/** A tree: its three features and its four leaves (no and no, no and yes, yes and no, yes and yes). */
export type Tree = readonly [root: string, no: string, yes: string, leaves: readonly number[]];

export const trees: readonly Tree[] = LEARNED.trim()
  .split("\n")
  .map((line) => {
    const [root = "", no = "", yes = "", ...leaves] = line.split(";");
    return [root, no, yes, leaves.map(Number)];
  });
