// Written by bench/learn/train.ts.

/** Log-odds of a span of which nothing is known. */
export const bias = -0.104;

/** Trees of three questions each, as `first;then if not;then if so;` and what the four answers add to the log-odds. */
const LEARNED = `
capitals:0;length:2;in:pursuit;0.064;-0.008;-0.020;0.042
capitals:0;length:2;in:pursuit;0.062;-0.003;-0.020;0.040
capitals:0;sentence:you;opens:me;0.059;-0.022;-0.040;0.005
capitals:0;message:7+;in:pursuit;0.054;-0.048;-0.019;0.039
capitals:0;noun:quantity;opens:me;0.023;0.063;-0.037;0.006
before:opener;length:1;digits;0.014;-0.063;-0.052;0.022
capitals:0;before length:0;in:matter;0.054;0.003;-0.004;-0.066
capitals:0;message:7+;sentence:pointing;0.046;-0.044;0.005;-0.036
length:1;in:matter;sentence:meObject;0.012;-0.055;-0.076;-0.018
length:1;in:request;sentence:unreal;0.013;-0.050;-0.069;-0.009
in:mine;in:pursuit;in:matter;-0.017;0.039;0.044;-0.022
capitals:0;noun:quantity;sentence:pointing;0.016;0.059;0.005;-0.035
opens:me;opens:mine;in:mind;-0.036;0.035;0.021;-0.043
capitals:0;length:2;digits;0.044;-0.009;-0.015;0.050
noun:quantity;in:relative;noun:cognition;-0.018;0.052;0.034;-0.007
in:mine;opens:me;sentence:matter;-0.034;0.007;0.045;0.005
capitals:0;noun:quantity;first verb:possession;0.013;0.054;-0.013;0.046
capitals:0;message:7+;noun:time;0.038;-0.036;-0.018;0.023
length:1;sentence:you;sentence:meObject;0.009;-0.050;-0.064;-0.014
length:1;in:relative;sentence:meObject;0.001;0.070;-0.059;-0.006
before:opener;in:matter;digits;0.013;-0.044;-0.041;0.016
in:mine;opens:me;in:seek;-0.035;0.006;0.039;-0.029
capitals:0;own:1;digits;0.041;-0.013;-0.013;0.048
noun:cognition;noun:quantity;in:live;-0.004;0.031;-0.032;0.028
in:relative;opens:me;last:relative;-0.025;0.009;0.066;0.023
in:mine;before:me;in:matter;-0.041;0.001;0.039;-0.030
in:matter;noun:quantity;length:7-9;-0.008;0.023;-0.056;-0.005
sentence:you;length:1;before:have;0.008;-0.049;-0.054;0.018
digits;sentence:pointing;first noun:time;0.006;-0.030;0.048;-0.029
length:1;in:you;sentence:habit;0.009;-0.062;-0.056;-0.014
digits;in:relative;sentence:article;-0.008;0.050;0.002;0.052
opens:me;first:mine;in:mind;-0.027;0.036;0.020;-0.038
in:mine;in:pursuit;in:matter;-0.014;0.037;0.034;-0.023
length:1;in:matter;first:relative;0.009;-0.044;-0.058;-0.003
opens:me;first:mine;in:mind;-0.027;0.034;0.014;-0.030
noun:artifact;noun:time;in:question;-0.018;0.016;0.024;-0.049
digits;sentence:pointing;sentence:preposition;0.005;-0.028;-0.019;0.046
in:request;length:1;in:mine;0.008;-0.047;-0.059;0.010
in:mind;in:matter;echo:0;0.010;-0.039;-0.008;-0.052
noun:quantity;in:pursuit;sentence:pointing;-0.017;0.020;0.033;-0.007
capitals:0;message:7+;sentence:pointing;0.031;-0.028;0.005;-0.025
before:opener;in:matter;first:get;0.010;-0.040;-0.039;0.031
in:you;length:1;;0.006;-0.046;-0.063;-0.063
noun:time;noun:artifact;own:1;-0.015;0.015;0.026;-0.027
in:request;before:opener;sentence:have;0.011;-0.027;-0.054;-0.001
noun:quantity;in:duration;sentence:pointing;-0.014;0.045;0.030;-0.007
noun:cognition;length:1;sentence:live;0.012;-0.039;-0.027;0.017
in:mine;noun:quantity;second:attempt;-0.017;0.011;0.029;-0.033
digits;in:relative;sentence:relative;-0.008;0.045;0.045;-0.007
digits;in:relative;own:1;-0.009;0.045;0.041;-0.014
in:request;length:1;capitals:0;0.008;-0.044;0.007;-0.049
in:mind;in:matter;verb before:stative;0.009;-0.034;-0.045;0.012
capitals:0;before:me;first verb:possession;-0.007;0.033;-0.011;0.032
in:relative;opens:me;length:1;-0.021;0.006;0.052;-0.008
in:pursuit;first verb:possession;sentence:praise;-0.011;0.038;0.041;-0.036
in:pursuit;in:mine;sentence:be;-0.011;0.023;0.049;0.009
before:opener;in:matter;in:work;0.009;-0.034;-0.035;0.028
length:2;length:1;left over:1;0.010;-0.040;-0.029;0.018
in:you;length:2;;0.008;-0.018;-0.061;-0.061
in:question;length:1;;0.006;-0.043;-0.056;-0.056
capitals:0;own:1;in:relative;0.030;-0.023;-0.008;0.041
in:you;in:relative;;-0.002;0.040;-0.056;-0.056
sentence:you;length:1;before:have;0.007;-0.039;-0.047;0.016
in:mind;in:matter;second:lasting;0.007;-0.035;-0.037;0.027
sentence:pointing;in:matter;in:duration;0.013;-0.034;-0.022;0.043
in:pursuit;in:mine;sentence:praise;-0.011;0.024;0.037;-0.027
first verb:possession;capitals:0;sentence:matter;0.021;-0.010;0.047;0.002
noun:artifact;in:work;sentence:you;-0.010;0.036;0.024;-0.037
in:praise;in:pursuit;in:live;0.000;0.033;-0.045;0.020
in:request;in:mind;in:have;0.008;-0.031;-0.042;0.007
noun:cognition;in:request;capitals:0;0.011;-0.030;0.015;-0.026
digits;sentence:pointing;sentence:relative;0.003;-0.019;0.038;-0.016
in:relative;capitals:0;length:1;0.022;-0.008;0.049;-0.015
digits;in:request;sentence:event;0.001;-0.038;0.043;-0.004
in:you;noun:quantity;;-0.007;0.015;-0.054;-0.054
in:relative;sentence:me;length:1;-0.036;0.002;0.049;-0.008
in:mine;in:pursuit;sentence:attempt;-0.011;0.027;0.029;-0.025
capitals:0;before length:0;opens:lasting;0.033;-0.016;-0.009;0.030
noun:cognition;opens:opener;sentence:live;0.012;-0.024;-0.021;0.016
in:praise;noun:quantity;noun:substance;-0.004;0.020;-0.052;-0.001
noun:artifact;in:work;in:opener;-0.010;0.037;0.023;-0.020
noun:quantity;in:mine;sentence:pointing;-0.013;0.013;0.026;-0.004
in:pointing;length:1;sentence:lasting;0.006;-0.039;-0.040;0.010
in:mind;in:relative;second:lasting;0.000;0.037;-0.034;0.028
digits;before:opener;sentence:event;0.001;-0.027;0.042;0.002
before:opener;before:me;before length:3-4;-0.014;0.011;-0.029;0.007
noun:cognition;message requests;sentence:live;0.015;-0.006;-0.024;0.018
after:pointing;in:you;sentence:meObject;0.004;-0.046;-0.045;0.007
length:1;after:mine;first noun:person;0.004;-0.038;-0.046;-0.007
in:duration;in:pointing;before:me;0.003;-0.027;-0.016;0.051
in:learn;sentence:lasting;sentence:seek;-0.009;0.018;0.047;-0.018
first verb:possession;digits;clause place:2;-0.007;0.026;0.039;-0.026
length:2;in:unreal;in:relative;0.008;-0.051;-0.022;0.031
first:request;sentence:pointing;noun:person;0.009;-0.013;-0.047;-0.014
in:you;length:2;comma inside;0.009;-0.014;-0.048;-0.009
length:1;length:2;sentence:meObject;0.008;-0.015;-0.044;0.003
opens:opener;noun:cognition;in:relative;0.009;-0.016;-0.032;0.020
after:mine;opens:me;after:be;-0.008;0.012;-0.038;0.019
first verb:possession;in:pursuit;sentence:mind;-0.008;0.022;0.036;-0.019
in:you;length:1;in:relativeWord;0.006;-0.034;-0.050;-0.007
in:request;sentence:me;in:mine;-0.021;0.007;-0.040;-0.002
in:relative;opens:me;message:4-6;-0.015;0.006;0.044;-0.000
in:habit;last noun:artifact;before:be;-0.005;0.025;0.038;-0.011
in:praise;first:begin;second:me;-0.001;0.049;-0.044;0.009
after:pointing;length:1;first verb:cognition;0.005;-0.037;-0.043;0.019
noun:quantity;in:duration;in:pointing;-0.010;0.039;0.019;-0.020
in:duration;noun:person;noun:time;-0.007;0.014;-0.018;0.044
in:unreal;in:mine;sentence:cause;-0.002;0.020;-0.055;-0.010
sentence:say;before:opener;sentence:lasting;0.006;-0.019;-0.053;-0.003
in:work;in:learn;sentence:others;-0.006;0.035;0.040;-0.025
first verb:perception;in:you;sentence:lasting;0.004;-0.044;-0.043;-0.002
capitals:0;noun:quantity;sentence:be;0.007;0.034;0.006;-0.018
in:relative;sentence:lasting;length:1;-0.009;0.016;0.042;-0.015
sentence:me;in:relative;in:seek;-0.031;0.035;0.006;-0.035
in:request;length:2;sentence:adverb;0.009;-0.011;-0.044;0.000
sentence:you;in:pursuit;verb before:stative;-0.002;0.023;-0.040;0.004
first:begin;in:request;sentence place:middle;-0.000;-0.032;0.055;0.017
exclaims;noun:artifact;digits;-0.004;0.017;-0.043;0.013
first verb:possession;exclaims;sentence:matter;-0.001;-0.040;0.042;-0.010
sentence:say;noun:person;before:pointing;-0.005;0.016;-0.048;0.002
length:1;in:unreal;sentence:meObject;0.004;-0.052;-0.043;0.012
in:mind;sentence:me;before:have;-0.020;0.007;-0.032;0.022
in:work;last noun:artifact;sentence:others;-0.006;0.022;0.037;-0.021
in:pointing;after:pointing;in:live;0.004;-0.032;-0.033;0.021
before length:3-4;before:opener;second:be;0.002;-0.027;0.043;-0.019
capitals:0;length:2;in:relative;0.023;-0.012;-0.006;0.034
in:question;noun:person;;-0.003;0.018;-0.046;-0.046
in:praise;sentence:seek;noun:substance;0.005;-0.024;-0.050;0.004
sentence:attempt;in:mood;noun:quantity;0.005;-0.043;-0.043;0.005
in:relative;sentence:me;length:1;-0.025;0.001;0.041;-0.002
first verb:perception;length:2;sentence:recent;0.007;-0.013;-0.040;0.007
in:pointing;length:1;noun:location;0.006;-0.030;-0.033;0.007
sentence:praise;first:request;noun:substance;0.006;-0.035;-0.029;0.011
digits;message requests;sentence:event;0.008;-0.012;0.037;-0.004
in:request;clause place:3;sentence:have;0.004;-0.046;-0.038;0.009
in:mood;last noun:artifact;words:5-6;-0.001;0.025;-0.051;-0.003
after:mine;before:me;before:have;-0.013;0.008;-0.037;0.003
first:begin;before:opener;before length:1;0.002;-0.019;0.048;0.011
length:1;in:matter;sentence:meObject;0.005;-0.028;-0.044;0.009
digits;left over:7-9;sentence:relative;-0.003;-0.048;0.029;-0.011
sentence:lasting;message requests;length:2;0.005;-0.014;0.027;-0.011
sentence:pointing;opens:me;sentence:lasting;-0.009;0.011;-0.021;0.014
in:work;noun:artifact;noun:person;-0.006;0.014;0.008;0.048
in:unreal;before:future;;0.002;-0.046;-0.048;-0.048
sentence:doubt;in:matter;capitals:1;0.006;-0.026;-0.031;0.026
in:pursuit;in:learn;words:10-13;-0.004;0.031;0.030;-0.012
in:unreal;in:duration;;-0.000;0.035;-0.048;-0.048
sentence:pointing;in:mind;digits;0.011;-0.026;-0.014;0.025
in:duration;after:pointing;before:me;0.001;-0.027;-0.010;0.043
in:learn;capitals:1;sentence:seek;-0.005;0.020;0.038;-0.015
in:pointing;message requests;in:live;0.015;-0.007;-0.032;0.032
length:1;in:relative;sentence:meObject;-0.001;0.039;-0.041;0.020
second:mind;after:pointing;sentence:number;0.003;-0.027;-0.044;-0.000
noun:artifact;in:work;exclaims;-0.010;0.030;0.016;-0.039
in:habit;opens:mine;length:2;-0.007;0.024;0.033;-0.020
first verb:perception;sentence:doubt;sentence:recent;0.005;-0.028;-0.039;0.009
first:begin;opens:mine;;-0.005;0.027;0.045;0.045
opens:adverb;in:question;;0.004;-0.039;-0.047;-0.047
sentence:lasting;in:relative;length:2;-0.005;0.029;0.027;-0.014
sentence:praise;in:matter;digits;0.007;-0.024;-0.028;0.026
noun:cognition;in:praise;in:preposition;0.006;-0.036;-0.032;-0.005
opens:adverb;first verb:perception;sentence:cause;0.003;-0.030;-0.008;-0.049
left over:7-9;capitals:0;after:others;0.020;-0.004;-0.048;-0.004
next:future;noun:quantity;;-0.006;0.010;0.058;0.058
in:you;length:2;sentence:get;0.006;-0.013;-0.045;-0.005
length:1;first:request;last noun:person;0.005;-0.032;-0.037;-0.000
length:2;in:question;left over:1;0.007;-0.039;-0.018;0.013
sentence:me;sentence:mine;before:opener;-0.043;0.011;0.006;-0.017
sentence:lasting;before length:3-4;length:2;-0.006;0.033;0.023;-0.009
sentence:diet;length:1;clause place:0;-0.001;-0.035;0.014;0.056
in:mind;after:pointing;noun:artifact;0.006;-0.026;-0.031;0.003
in:pursuit;first verb:possession;own:3;-0.007;0.022;0.027;-0.005
after:mine;in:unreal;message:2-3;0.003;-0.045;0.014;-0.044
sentence:me;sentence:mine;in:seek;-0.038;0.010;0.005;-0.031
sentence:you;next:future;second:adverb;0.001;0.054;-0.036;0.007
length:5-6;message requests;in:praise;0.006;-0.013;0.021;-0.030
sentence:me;first noun:person;opens:adverb;-0.030;0.022;0.005;-0.048
after:opener;in:mind;after:recent;0.006;-0.021;-0.024;0.041
in:learn;sentence:me;next goes on;-0.022;0.002;0.038;-0.008
in:habit;in:mine;second:plan;-0.006;0.014;0.033;-0.018
in:habit;last noun:artifact;length:2;-0.006;0.021;0.034;-0.022
noun:quantity;sentence:me;first verb:emotion;-0.031;-0.002;0.013;-0.041
in:health;in:unreal;sentence:and;-0.001;-0.046;0.055;0.011
clause place:3;in:seek;echo:0;0.004;-0.028;-0.011;-0.042
in:matter;sentence:pointing;in:adverb;0.009;-0.008;-0.032;0.016
length:1;capitals:0;before length:2;0.018;-0.001;-0.042;0.015
before length:0;digits;opens:mine;-0.001;0.027;-0.037;0.015
length:1;before:mine;sentence:unreal;-0.002;0.026;-0.040;0.022
first:begin;sentence:mine;sentence place:middle;-0.009;0.007;0.047;0.005
sentence:diet;in:mine;noun:act;-0.006;0.014;0.056;0.006
in:seek;in:learn;sentence:age;-0.000;0.032;-0.039;-0.005
after:mine;sentence:say;message requests;0.004;-0.036;0.006;-0.036
in:praise;second:habit;in:be;0.001;0.050;-0.038;0.005
after:and;noun:cognition;length:5-6;0.006;-0.012;-0.029;0.012
in:mind;second:request;in:pursuit;0.004;-0.026;-0.027;0.021
before:opener;before length:0;in:work;0.006;-0.015;-0.026;0.026
in:work;capitals:0;in:mind;0.014;-0.006;0.030;-0.020
opens:future;in:question;sentence:matter;0.001;-0.043;-0.049;-0.000
before length:3-4;before:opener;second:be;0.001;-0.026;0.032;-0.015
length:2;in:habit;left over:1;-0.001;0.027;-0.021;0.013
in:relative;clause place:3;length:1;0.000;-0.042;0.040;-0.004
in:mood;opens:future;opens:me;0.002;-0.042;-0.001;-0.048
in:duration;sentence:pointing;before:me;0.005;-0.011;-0.017;0.042
noun:quantity;last noun:artifact;first:request;-0.009;0.019;0.012;-0.036
left over:1;first:get;next:preposition;-0.006;0.022;-0.009;0.027
in:praise;length:5-6;message:1;-0.002;0.016;-0.042;0.014
first verb:perception;in:learn;verb before:stative;0.003;0.036;-0.035;0.013
in:mood;in:learn;message:4-6;0.002;0.035;-0.044;-0.002
exclaims;in:unreal;digits;0.005;-0.039;-0.040;0.009
exclaims;left over:7-9;in:get;0.005;-0.032;-0.039;0.019
after:event;in:relative;in:article;-0.001;0.028;-0.010;-0.051
first noun:act;hyphen;first verb:perception;-0.007;0.035;0.021;-0.022
first:begin;sentence:attempt;before length:1;0.001;-0.022;0.043;0.004
in:live;sentence:say;sentence:event;0.000;-0.039;0.033;-0.019
message requests;in:matter;before:be;0.012;-0.045;0.001;-0.021
length:1;first:begin;own:4;-0.001;0.040;-0.047;-0.013
in:relative;sentence:me;in:age;-0.023;0.000;0.033;-0.015
in:learn;in:duration;clause place:0;-0.005;0.028;-0.006;0.046
exclaims;opens:future;in:get;0.005;-0.038;-0.035;0.018
sentence:lasting;sentence:habit;clause place:3;-0.006;0.016;0.018;-0.032
in:pursuit;in:live;sentence:praise;-0.008;0.026;0.027;-0.032
length:1;before:future;sentence:unreal;0.004;-0.039;-0.038;0.019
length:1;length:2;last noun:person;0.004;-0.012;-0.036;0.004
in:question;after:article;sentence:me;0.005;-0.013;-0.009;-0.047
first:begin;in:mood;before length:1;-0.001;-0.036;0.045;0.005
next:future;in:matter;;0.000;-0.026;0.054;0.054
sentence:say;in:pointing;message:7+;0.003;-0.019;-0.046;-0.003
in:mood;after:mine;sentence:like;0.004;-0.025;-0.043;0.001
own:0;opens:mine;sentence:friend;-0.001;0.038;-0.037;0.017
first:habit;in:live;;-0.004;0.020;0.045;0.045
in:pointing;in:opener;noun:group;0.005;-0.018;-0.026;0.016
in:diet;length:7-9;;-0.004;0.017;0.053;0.053
after:pointing;sentence:seek;after:pastForm;0.003;-0.019;-0.036;0.017
clause place:3;sentence:diet;before:and;-0.001;0.043;-0.050;-0.006
left over:1;length:2;sentence:pointing;0.002;-0.016;0.028;-0.006
after:event;before:opener;words:7-9;0.004;-0.017;-0.051;-0.001
length:2;first:begin;next asks;0.002;0.047;-0.018;0.015
first:begin;clause place:3;before length:1;0.000;-0.039;0.046;0.006
last noun:artifact;sentence:lasting;sentence:event;-0.008;0.012;0.023;-0.029
before:mine;in:health;sentence:pursuit;-0.002;0.044;0.032;-0.017
in:mood;first:habit;sentence:like;0.000;0.042;-0.040;0.008
first verb:perception;in:unreal;sentence:recent;0.002;-0.042;-0.033;0.011
in:duration;opens:adverb;noun:communication;-0.000;-0.040;0.037;-0.003
last noun:act;sentence:praise;clause place:0;0.006;-0.014;-0.045;-0.007
digits;sentence:relativeWord;echo:1;0.001;-0.016;0.027;-0.019
opens:adverb;opens:future;;0.005;-0.036;-0.043;-0.043
in:you;in:health;sentence:seek;0.001;0.041;-0.040;-0.001
sentence:lasting;form:base;form:base;-0.012;0.003;0.028;-0.004
in:duration;noun:person;opens:me;-0.004;0.010;-0.001;0.040
next:future;length:2;;0.003;-0.012;0.049;0.049
length:1;left over:7-9;before length:2;0.003;-0.028;-0.036;0.014
in:mood;opens:mine;sentence:like;0.000;0.026;-0.046;0.012
opens:adverb;message requests;before:be;0.009;-0.004;-0.042;-0.006
before:opener;noun:plant;before:preposition;-0.000;0.043;-0.024;0.018
left over:1;cut:phrase;next:preposition;-0.000;-0.017;-0.013;0.022
sentence:me;first noun:person;sentence:be;-0.027;0.018;0.013;-0.002
length:7-9;length:5-6;sentence place:first;-0.004;0.012;0.027;0.001
first noun:state;noun:person;clause place:1;-0.002;0.015;-0.052;-0.003
length:2;after:habit;sentence:pointing;0.004;-0.039;-0.002;-0.031
first noun:cognition;in:pointing;noun:person;0.005;-0.017;-0.029;0.012
next:future;in:pastForm;;0.003;-0.014;0.048;0.048
capitals:1;next:future;sentence:adverb;-0.004;0.043;0.037;-0.004
length:5-6;hyphen;sentence:lasting;-0.005;0.033;0.006;0.035
own:0;in:unreal;noun:act;0.001;-0.040;-0.038;0.011
in:seek;in:learn;noun:group;-0.002;0.031;-0.042;0.027
in:seek;in:diet;own:2;0.000;0.051;-0.037;0.004
in:pointing;before:me;noun:group;-0.011;0.006;-0.024;0.015
in:learn;next asks;sentence:request;-0.005;0.011;0.036;-0.008
message requests;in:opener;after:mine;0.011;-0.027;-0.003;-0.030
sentence:me;sentence:mine;second:habit;-0.035;0.009;0.002;0.048
next:future;noun:animal;;-0.001;0.028;0.045;0.045
sentence:mine;first:get;sentence:attempt;-0.010;0.022;0.012;-0.019
after:pointing;second:mind;last noun:time;0.004;-0.025;-0.029;0.023
in:question;in:pastForm;in:meObject;0.003;-0.012;-0.038;-0.003
clause place:3;sentence:diet;length:5-6;0.001;0.044;-0.047;0.007
next asks;sentence:habit;in:negation;-0.008;0.014;0.016;-0.036
length:1;before:mine;sentence:meObject;-0.001;0.023;-0.042;0.031
first:begin;in:learn;before length:1;-0.004;0.026;0.044;0.004
noun:quantity;sentence:praise;after:event;-0.003;-0.026;0.011;-0.046
second:mind;before:me;after:be;-0.012;0.006;-0.041;0.018
length:2;first noun:state;before:mine;0.004;-0.036;-0.020;0.020
before:future;first:begin;noun:artifact;0.001;0.043;-0.046;-0.005
noun:plant;last noun:artifact;sentence:and;-0.005;0.014;0.047;0.000
left over:10-13;own:0;;0.002;-0.021;-0.044;-0.044
after:event;noun:quantity;words:7-9;-0.005;0.010;-0.050;-0.007
noun:plant;first verb:emotion;sentence place:first;0.001;-0.031;0.051;-0.000
exclaims;capitals:0;in:event;0.015;-0.002;-0.034;0.007
own:3;before length:0;sentence:relativeWord;0.001;-0.021;0.020;-0.008
sentence:seek;in:praise;echo:2;0.004;-0.024;-0.027;0.028
opens:adverb;first verb:possession;second:be;-0.000;0.024;-0.043;-0.006
in:matter;before:opener;sentence:opener;0.005;-0.013;-0.035;0.009
after:praise;second:request;before length:1;0.004;-0.025;-0.044;0.004
last noun:artifact;noun:person;sentence:event;-0.008;0.009;0.022;-0.030
length:2;first:none;first verb:possession;0.007;-0.013;-0.017;0.017
opens:mine;first:work;sentence place:middle;-0.004;0.035;0.002;0.056
in:habit;sentence:mine;noun:person;-0.006;0.006;0.030;-0.011
last:matter;clause place:3;second:be;0.003;-0.038;-0.041;0.011
sentence:seek;in:pastForm;in:get;0.006;-0.013;-0.024;0.022
in:mind;noun:animal;sentence:past;0.001;0.037;-0.032;0.005
after:praise;in:seek;before length:2;0.004;-0.025;-0.010;-0.044
`;

/** A tree: its three features and its four leaves (no and no, no and yes, yes and no, yes and yes). */
export type Tree = readonly [root: string, no: string, yes: string, leaves: readonly number[]];

export const trees: readonly Tree[] = LEARNED.trim()
  .split("\n")
  .map((line) => {
    const [root = "", no = "", yes = "", ...leaves] = line.split(";");
    return [root, no, yes, leaves.map(Number)];
  });
