// Written by bench/learn/train.ts.

/** Log-odds of a span of which nothing is known. */
export const bias = -0.19;

/** Trees of three questions each, as `first;then if not;then if so;` and what the four answers add to the log-odds. */
const LEARNED = `
capitals:0;length:2;in:pursuit;0.066;-0.014;-0.022;0.042
digits;in:mine;first noun:time;-0.018;0.033;0.070;-0.018
capitals:0;before:me;length:1;0.018;0.067;-0.008;-0.070
capitals:0;sentence:me;in:pursuit;0.005;0.062;-0.020;0.038
length:1;in:matter;;0.012;-0.049;-0.069;-0.069
capitals:0;length:2;digits;0.059;-0.024;-0.018;0.056
digits;before:opener;clause place:3;-0.000;-0.051;0.060;-0.033
opens:me;opens:mine;in:mind;-0.033;0.041;0.022;-0.036
capitals:0;noun:quantity;digits;0.025;0.064;-0.019;0.051
opens:me;in:mine;digits;-0.037;0.039;0.010;0.067
capitals:0;opens:article;digits;0.045;-0.026;-0.018;0.051
noun:quantity;in:pursuit;sentence:pointing;-0.022;0.029;0.042;-0.007
capitals:0;sentence:me;in:pursuit;-0.000;0.051;-0.017;0.038
capitals:0;length:2;opens:me;0.046;-0.021;-0.030;0.003
noun:quantity;in:mine;in:pointing;-0.023;0.030;0.033;-0.024
capitals:0;sentence:me;opens:have;-0.004;0.043;-0.015;0.041
in:you;digits;;-0.001;0.048;-0.070;-0.070
capitals:0;message:7+;in:pursuit;0.043;-0.038;-0.015;0.036
capitals:0;first noun:time;in:mine;0.040;-0.024;-0.018;0.023
noun:quantity;in:mine;noun:cognition;-0.021;0.023;0.036;-0.010
capitals:0;message:7+;in:pursuit;0.036;-0.041;-0.014;0.033
in:mine;in:request;in:matter;-0.002;-0.058;0.042;-0.023
opens:opener;sentence:you;in:work;0.011;-0.045;-0.044;0.030
capitals:0;sentence:me;in:relative;-0.004;0.046;-0.012;0.055
opens:me;opens:mine;in:request;-0.029;0.032;0.018;-0.041
noun:quantity;in:mine;in:pointing;-0.022;0.021;0.030;-0.020
capitals:0;length:2;in:request;0.037;-0.020;0.000;-0.049
length:1;in:request;sentence:meObject;0.010;-0.045;-0.060;0.005
length:1;in:you;;0.011;-0.062;-0.058;-0.058
opens:me;sentence:mine;in:duration;-0.037;0.003;0.006;0.065
noun:quantity;sentence:mine;in:pointing;-0.024;0.003;0.025;-0.025
opens:me;first:mine;in:mind;-0.027;0.044;0.019;-0.030
digits;before:opener;sentence:me;0.002;-0.034;-0.014;0.047
length:1;in:you;sentence:meObject;0.007;-0.059;-0.059;0.000
in:relative;sentence:me;length:1;-0.043;0.003;0.058;-0.005
in:matter;length:1;sentence:work;0.008;-0.046;-0.050;0.016
capitals:0;own:1;opens:have;0.033;-0.010;-0.012;0.035
digits;noun:time;after:mine;-0.011;0.022;0.043;-0.007
digits;in:relative;first noun:time;-0.009;0.047;0.041;-0.034
in:matter;length:1;sentence:have;0.008;-0.039;-0.049;0.000
in:mine;opens:me;in:matter;-0.027;0.005;0.029;-0.029
in:relative;noun:quantity;own:4;-0.014;0.012;0.056;0.015
first verb:possession;in:mine;sentence:matter;-0.010;0.021;0.060;0.010
in:pursuit;in:relative;sentence:praise;-0.009;0.042;0.041;-0.024
in:you;in:duration;before:adverb;-0.000;0.051;-0.059;-0.005
noun:quantity;length:1;sentence:pointing;-0.007;-0.047;0.033;-0.008
digits;capitals:0;first noun:time;0.020;-0.012;0.039;-0.017
length:1;in:you;sentence:meObject;0.008;-0.053;-0.051;-0.007
in:mind;in:request;sentence:past;0.009;-0.035;-0.046;-0.004
before:opener;sentence:lasting;in:work;-0.001;0.031;-0.030;0.028
opens:me;sentence:mine;first:request;-0.033;0.004;0.012;-0.042
digits;sentence:pointing;first noun:time;0.005;-0.020;0.038;-0.020
noun:quantity;in:pursuit;sentence:pointing;-0.015;0.023;0.028;-0.008
sentence:you;length:1;in:event;0.007;-0.044;-0.050;0.015
in:you;length:2;before:adverb;0.009;-0.017;-0.053;-0.003
in:mine;before length:0;sentence:seek;-0.003;-0.044;0.027;-0.025
capitals:0;in:preposition;noun:cognition;0.006;0.036;0.004;-0.024
in:matter;sentence:pointing;before:have;0.014;-0.011;-0.043;0.011
length:1;in:matter;first noun:person;0.007;-0.032;-0.051;-0.004
noun:artifact;noun:person;first verb:perception;-0.014;0.019;0.026;-0.030
before:opener;sentence:lasting;first:get;-0.001;0.030;-0.031;0.025
sentence:pointing;in:matter;capitals:0;0.014;-0.034;0.018;-0.023
in:duration;in:question;before:me;-0.001;-0.054;-0.000;0.055
in:praise;opens:opener;in:live;0.008;-0.026;-0.051;0.018
length:1;in:relative;last noun:person;0.001;0.049;-0.051;-0.002
capitals:0;own:1;opens:have;0.028;-0.017;-0.011;0.030
before:opener;in:request;in:work;0.008;-0.034;-0.030;0.030
first verb:possession;in:pursuit;sentence:mind;-0.009;0.024;0.047;-0.006
in:mind;opens:me;sentence:pastForm;-0.010;0.013;-0.043;-0.011
in:unreal;noun:quantity;;-0.008;0.013;-0.057;-0.057
in:pursuit;in:mine;exclaims;-0.013;0.020;0.029;-0.023
in:praise;noun:person;sentence:live;-0.003;0.024;-0.048;-0.001
in:question;noun:artifact;sentence:get;-0.004;0.019;-0.053;-0.010
in:relative;sentence:me;last:relative;-0.031;0.001;0.054;0.007
in:mind;length:1;second:lasting;0.007;-0.037;-0.036;0.025
length:1;in:mind;sentence:meObject;0.007;-0.026;-0.048;0.009
in:duration;noun:cognition;after:preposition;0.003;-0.020;0.048;0.001
first verb:possession;in:relative;sentence:mind;-0.008;0.040;0.043;-0.011
length:2;in:question;before:mine;0.008;-0.044;-0.026;0.024
first:request;noun:cognition;capitals:0;0.009;-0.013;0.002;-0.048
in:request;in:duration;sentence:have;-0.001;0.040;-0.042;0.006
sentence:me;sentence:mine;before:opener;-0.046;0.009;0.009;-0.021
length:1;in:matter;after:be;0.004;-0.031;-0.045;-0.003
in:pursuit;digits;sentence:praise;-0.007;0.027;0.033;-0.019
first verb:possession;noun:person;sentence:mind;-0.009;0.014;0.042;-0.013
in:unreal;length:1;;0.003;-0.039;-0.053;-0.053
in:pursuit;in:mind;words:10-13;0.001;-0.034;0.038;-0.001
length:2;opens:have;thing:artifact;0.002;0.038;-0.022;0.039
length:1;in:work;next:be;0.001;0.036;-0.046;0.007
in:request;exclaims;sentence:adverb;0.007;-0.033;-0.044;-0.002
in:request;sentence:pointing;in:own;0.012;-0.008;-0.038;0.018
sentence:praise;in:pursuit;in:live;-0.002;0.029;-0.028;0.025
length:2;length:1;next asks;0.010;-0.035;-0.024;0.013
in:praise;in:work;first:lasting;-0.002;0.035;-0.041;0.016
after:pointing;in:unreal;last noun:time;0.006;-0.050;-0.041;0.029
sentence:you;noun:person;sentence:condition;-0.004;0.019;-0.045;-0.009
in:duration;length:1;before:me;0.000;-0.041;-0.011;0.049
sentence:pointing;in:seek;sentence:lasting;0.012;-0.034;-0.020;0.013
left over:7-9;in:request;after:adverb;0.006;-0.028;-0.050;-0.000
digits;capitals:0;sentence:relative;0.016;-0.008;0.035;-0.021
own:0;in:mood;first noun:person;0.005;-0.046;-0.051;0.022
in:praise;before:opener;noun:substance;0.006;-0.020;-0.047;0.002
opens:mine;sentence:me;message:1;-0.033;0.003;0.051;0.000
first:mine;sentence:me;message:1;-0.032;-0.001;0.045;-0.002
first verb:possession;noun:cognition;clause place:2;0.005;-0.015;0.040;-0.011
noun:artifact;in:work;sentence:get;-0.009;0.032;0.005;0.040
in:relative;before:me;sentence:mind;-0.021;0.002;0.043;0.001
length:1;in:pointing;sentence:unreal;0.006;-0.022;-0.041;0.004
in:mind;in:request;verb before:stative;0.006;-0.029;-0.034;0.021
in:live;sentence:praise;sentence:mind;0.001;-0.024;0.038;-0.010
second:habit;in:live;;-0.003;0.028;0.053;0.053
before:opener;after:mine;in:work;0.010;-0.024;-0.023;0.028
in:you;length:2;before:adverb;0.008;-0.014;-0.048;0.001
noun:quantity;in:relative;in:praise;-0.011;0.028;0.017;-0.022
length:2;sentence:live;in:relative;0.000;0.027;-0.021;0.037
in:mind;after:pointing;noun:artifact;0.007;-0.024;-0.035;0.006
first verb:perception;opens:future;in:mine;0.004;-0.047;-0.038;-0.004
after:pointing;sentence:me;last noun:time;-0.020;0.005;-0.038;0.027
in:request;sentence:pointing;sentence:have;0.012;-0.007;-0.034;0.011
in:mine;in:habit;noun:person;-0.009;0.033;0.002;0.036
opens:adverb;first verb:possession;;-0.002;0.031;-0.050;-0.050
in:pointing;in:seek;sentence:live;0.006;-0.032;-0.029;0.021
sentence:lasting;in:relative;sentence:own;-0.006;0.031;0.028;-0.003
before:opener;in:question;after:others;0.004;-0.044;-0.026;0.023
last noun:artifact;length:2;sentence:event;0.001;-0.021;0.029;-0.019
sentence:lasting;second:own;length:2;-0.006;0.033;0.025;-0.012
sentence:lasting;second:own;length:5-6;-0.008;0.034;0.008;0.044
in:you;in:mind;;0.004;-0.023;-0.044;-0.044
length:1;in:praise;sentence:meObject;0.005;-0.026;-0.039;0.003
digits;in:relative;sentence:stop;-0.005;0.029;0.028;-0.030
length:1;in:matter;sentence:meObject;0.006;-0.030;-0.046;0.020
in:mood;in:you;sentence:event;0.004;-0.037;-0.047;0.005
noun:quantity;sentence:praise;after:event;-0.003;-0.032;0.013;-0.053
second:habit;second:own;;-0.004;0.030;0.052;0.052
after:mine;in:praise;sentence:begin;0.004;-0.032;-0.039;0.021
in:duration;message requests;noun:communication;0.008;-0.009;0.043;-0.007
in:pursuit;capitals:0;words:10-13;0.015;-0.009;0.031;-0.005
exclaims;last noun:artifact;second:pastForm;-0.001;0.025;-0.038;0.015
sentence:seek;in:say;next points back;0.004;-0.042;-0.030;0.031
capitals:0;message asks;in:work;-0.000;0.029;-0.008;0.023
in:duration;first verb:possession;sentence:age;-0.003;0.028;0.044;-0.016
in:unreal;capitals:0;;0.018;-0.001;-0.044;-0.044
length:1;in:seek;last noun:person;0.006;-0.030;-0.041;0.003
in:relative;own:0;in:opener;-0.001;-0.038;0.040;-0.004
sentence:lasting;in:mind;clause place:3;-0.002;-0.030;0.021;-0.037
noun:cognition;in:mood;in:live;0.007;-0.037;-0.018;0.030
in:request;clause place:3;in:mine;0.006;-0.042;-0.037;0.007
in:seek;in:learn;own:2;0.000;0.040;-0.040;0.007
opens:adverb;length:1;;0.004;-0.034;-0.049;-0.049
sentence:say;opens:adverb;echo:1;0.003;-0.049;-0.051;0.007
sentence:praise;in:mine;noun:substance;-0.002;0.021;-0.030;0.013
before:lasting;in:relative;echo:0;-0.007;0.028;0.045;0.010
in:pursuit;length:1;words:10-13;-0.000;-0.036;0.030;-0.005
first verb:perception;in:mind;before:have;0.007;-0.020;-0.036;0.001
noun:quantity;message asks;after:event;-0.014;0.004;0.014;-0.054
noun:artifact;noun:person;sentence:get;-0.011;0.011;0.004;0.034
sentence:say;after:pointing;before:pointing;0.003;-0.027;-0.051;0.001
length:1;cut:thing;sentence:meObject;-0.001;0.030;-0.044;0.018
second:habit;first:mine;;-0.003;0.032;0.045;0.045
first:begin;opens:me;;-0.013;0.004;0.045;0.045
noun:person;second:habit;in:mine;-0.004;0.054;0.006;0.032
noun:artifact;in:work;in:relativeWord;-0.010;0.029;0.016;-0.038
in:matter;after:mine;sentence:work;0.004;-0.027;-0.034;0.014
own:0;sentence:attempt;after:pointing;0.006;-0.024;-0.048;0.009
sentence:seek;in:praise;echo:2;0.004;-0.026;-0.028;0.018
clause place:3;digits;form:ed;-0.001;0.027;-0.052;-0.003
first:habit;sentence:relativeWord;;0.003;-0.015;0.044;0.044
in:praise;length:5-6;noun:substance;-0.003;0.016;-0.044;0.007
noun:quantity;first verb:perception;after:event;-0.005;-0.039;0.012;-0.044
length:1;opens:mine;after:be;-0.001;0.035;-0.040;-0.001
in:you;length:1;in:relativeWord;0.005;-0.029;-0.042;-0.001
length:2;in:unreal;before:mine;0.006;-0.045;-0.026;0.013
noun:cognition;after:mine;in:live;0.009;-0.022;-0.016;0.026
in:matter;opens:future;clause place:1;0.002;-0.046;-0.033;0.010
in:unreal;after:mine;;0.006;-0.021;-0.045;-0.045
exclaims;first:request;sentence:pastForm;0.004;-0.030;-0.041;0.002
in:question;opens:adverb;last:request;0.002;-0.041;-0.042;-0.001
in:diet;after:pointing;;0.003;-0.025;0.057;0.057
length:2;first:begin;first verb:possession;-0.000;0.049;-0.024;0.024
in:relative;sentence:me;length:1;-0.028;-0.002;0.031;-0.004
after:mine;before:me;second:me;-0.012;0.007;-0.031;0.010
first verb:perception;sentence:doubt;verb before:stative;0.003;-0.029;-0.036;0.010
opens:adverb;sentence:say;;0.001;-0.034;-0.047;-0.047
in:mood;length:5-6;sentence:like;-0.003;0.015;-0.042;-0.001
in:praise;first noun:cognition;noun:substance;0.005;-0.021;-0.036;0.001
last noun:act;in:matter;clause place:0;0.006;-0.025;-0.044;-0.011
in:pursuit;in:learn;sentence:praise;-0.005;0.032;0.028;-0.024
in:mood;in:learn;sentence:opener;-0.000;0.029;0.007;-0.048
noun:quantity;sentence:me;in:pointing;-0.034;-0.003;0.015;-0.018
sentence:praise;in:pursuit;second:have;0.001;0.030;-0.021;0.025
in:you;after:mine;;0.005;-0.023;-0.042;-0.042
before:future;opens:adverb;sentence:be;0.005;-0.039;-0.045;0.004
sentence:attempt;length:7-9;second:lasting;0.000;0.024;-0.033;0.025
in:duration;sentence:pointing;noun:time;0.003;-0.012;-0.013;0.036
sentence:diet;last noun:artifact;opens:me;-0.002;0.020;0.007;0.054
in:mood;in:you;sentence:mine;0.003;-0.036;-0.041;-0.002
last noun:artifact;noun:time;sentence:event;-0.009;0.009;0.026;-0.021
in:relative;sentence:lasting;own:4;-0.006;0.010;0.034;-0.009
in:praise;noun:person;in:live;-0.006;0.015;-0.038;0.021
in:learn;second:attempt;sentence:question;-0.001;-0.039;0.037;-0.009
first verb:perception;in:duration;sentence:recent;-0.000;0.032;-0.041;0.014
in:duration;in:diet;before:me;-0.004;0.047;-0.010;0.036
length:1;length:5-6;before length:1;-0.003;0.015;-0.045;-0.009
opens:future;in:question;sentence:relativeWord;0.003;-0.039;-0.049;0.007
in:learn;first:begin;sentence:seek;-0.006;0.037;0.037;-0.023
in:matter;sentence:pointing;first:none;0.009;-0.008;-0.029;0.022
opens:mine;before:me;message asks;-0.021;0.003;0.006;0.050
opens:future;first:begin;sentence:matter;0.000;0.046;-0.049;0.001
length:2;sentence:lasting;before:mine;0.000;0.019;-0.020;0.018
opens:mine;before length:0;message asks;-0.000;-0.032;-0.005;0.048
sentence:relativeWord;after:opener;before length:1;0.009;-0.015;-0.000;-0.026
before length:3-4;second:mind;second:be;0.001;-0.029;0.035;-0.020
exclaims;in:pastForm;sentence:get;0.007;-0.014;-0.035;0.007
first noun:act;sentence:attempt;after:pointing;-0.000;-0.026;0.017;-0.030
length:5-6;words:5-6;in:praise;-0.005;0.016;0.019;-0.027
noun:substance;before:duration;noun:time;-0.006;0.041;0.006;0.033
last noun:artifact;length:7-9;second:me;-0.007;0.020;0.026;-0.022
length:5-6;message requests;sentence:have;0.006;-0.011;0.006;0.030
in:health;first:begin;;-0.002;0.041;0.043;0.043
sentence:attempt;sentence:pointing;second:lasting;0.008;-0.007;-0.026;0.015
first:begin;in:mood;own:4;-0.001;-0.039;0.048;0.010
message requests;sentence:begin;noun:substance;0.008;0.053;-0.007;0.016
before:habit;noun:person;;-0.003;0.014;0.049;0.049
hyphen;before:lasting;first noun:act;-0.005;0.017;0.047;-0.019
in:health;digits;;-0.006;0.018;0.047;0.047
capitals:0;sentence:be;last noun:artifact;-0.002;0.027;-0.006;0.017
digits;exclaims;sentence:relative;0.001;-0.031;0.032;-0.021
length:5-6;before length:3-4;noun:cognition;-0.007;0.022;0.025;-0.002
in:you;opens:adverb;sentence:get;0.003;-0.038;-0.042;-0.000
sentence:me;first noun:person;after:event;-0.032;0.016;0.002;-0.038
clause place:3;in:unreal;sentence:habit;0.004;-0.038;-0.050;0.005
in:you;length:1;sentence:get;0.004;-0.026;-0.040;0.000
in:learn;in:stop;sentence:question;-0.004;0.030;0.040;-0.014
in:health;message requests;sentence:and;0.007;-0.006;0.049;0.013
in:mood;sentence:me;sentence:opener;-0.019;0.004;0.000;-0.043
clause place:3;sentence:lasting;length:5-6;-0.001;0.017;-0.046;-0.002
left over:10-13;sentence:mine;;-0.006;0.008;-0.049;-0.049
before:opener;left over:7-9;before length:3-4;0.006;-0.029;-0.025;0.015
in:mind;sentence:say;in:event;0.002;-0.035;-0.028;0.024
own:0;message requests;noun:person;0.012;-0.003;-0.040;0.003
sentence:pointing;opens:future;in:own;0.009;-0.039;-0.003;-0.039
capitals:0;noun:quantity;before length:3-4;0.001;0.029;-0.007;0.025
in:learn;in:begin;echo:1;-0.003;0.032;0.038;-0.006
in:work;opens:opener;sentence:others;-0.000;-0.025;0.033;-0.020
in:praise;sentence:doubt;in:be;0.005;-0.023;-0.039;0.009
before:future;first verb:perception;sentence:be;0.004;-0.021;-0.044;-0.005
message asks;before length:3-4;opens:mine;-0.011;0.028;0.003;0.042
length:2;in:question;last noun:artifact;0.005;-0.033;-0.019;0.022
noun:cognition;words:14+;noun:time;0.007;-0.014;-0.019;0.013
before:opener;sentence:others;before length:2;0.004;-0.018;0.001;-0.039
in:mine;cut:phrase;sentence:plan;0.003;-0.014;0.021;-0.007
before length:0;in:seek;sentence:mine;0.006;-0.027;-0.040;0.015
second:habit;in:health;;-0.001;0.038;0.041;0.041
noun:plant;in:unreal;clause place:0;-0.001;-0.040;0.004;0.046
before:duration;clause place:3;;-0.000;-0.039;0.040;0.040
noun:quantity;sentence:doubt;after:event;-0.002;-0.029;0.013;-0.039
before length:3-4;length:2;before:pointing;0.004;-0.015;0.035;-0.028
before:question;first:habit;noun:artifact;-0.002;0.042;-0.049;0.000
in:stop;left over:7-9;in:event;-0.000;-0.035;0.044;0.003
first:habit;before:duration;;-0.001;0.044;0.043;0.043
length:1;before:mine;sentence:meObject;0.001;0.028;-0.037;0.025
first verb:perception;left over:1;length:5-6;-0.000;0.019;-0.037;0.003
sentence:like;opens:me;echo:1;-0.014;0.003;0.024;-0.010
last noun:act;noun:person;length:7-9;0.000;0.015;-0.025;0.016
in:diet;noun:quantity;;-0.007;0.006;0.044;0.044
in:question;last noun:act;last:request;0.003;-0.018;-0.039;0.001
second:request;in:health;words:5-6;-0.001;0.036;-0.038;-0.006
first:habit;in:mine;;-0.005;0.011;0.036;0.036
in:pointing;after:mine;after:and;0.006;-0.022;-0.023;0.021
digits;in:health;sentence:event;-0.003;0.041;0.031;-0.010
length:1;before:mine;before length:2;-0.000;0.029;-0.039;0.008
own:0;after:pointing;first noun:person;0.003;-0.024;-0.040;0.012
message requests;before:be;first verb:possession;0.001;0.030;-0.009;0.021
first:begin;own:0;first verb:change;-0.001;-0.033;0.046;0.013
length:7-9;before:duration;first verb:perception;-0.004;0.042;0.023;-0.018
last noun:act;in:unreal;words:14+;0.003;-0.036;-0.007;-0.041
left over:1;length:2;after:opener;-0.001;-0.018;0.024;-0.017
exclaims;noun:quantity;digits;-0.004;0.010;-0.038;0.013
message requests;in:pastForm;left over:2;0.013;-0.016;-0.009;0.021
next asks;in:live;before:relativeWord;-0.006;0.024;0.014;-0.030
opens:adverb;message requests;second:be;0.012;-0.001;-0.041;-0.003
sentence:live;in:pursuit;sentence place:middle;-0.004;0.014;0.003;0.039
after:pointing;own:0;sentence:mind;0.003;-0.034;-0.038;0.013
in:question;in:live;;-0.001;0.022;-0.039;-0.039
in:question;after:pointing;message:1;0.003;-0.020;-0.041;-0.003
length:1;after:recent;before length:2;-0.000;0.037;-0.036;0.019
first verb:perception;sentence:attempt;next asks;0.002;-0.019;-0.032;-0.002
before:opener;first:request;sentence:others;0.005;-0.031;-0.026;0.008
in:unreal;exclaims;;0.003;-0.022;-0.040;-0.040
last noun:act;first:begin;length:2;0.002;0.037;-0.009;-0.044
exclaims;length:1;second:pastForm;0.002;-0.028;-0.033;0.018
noun:cognition;message asks;clause place:1;-0.002;0.015;-0.017;0.011
first:habit;in:learn;sentence:opener;-0.004;0.024;0.005;0.044
last noun:artifact;sentence:lasting;sentence:event;-0.004;0.014;0.028;-0.019
in:matter;noun:substance;words:10-13;-0.002;0.015;-0.029;0.014
clause place:3;left over:1;sentence:others;-0.002;0.017;-0.041;-0.003
sentence:say;in:duration;before:pointing;-0.002;0.029;-0.043;0.011
in:unreal;left over:2;;-0.001;0.018;-0.039;-0.039
clause place:3;after:article;length:5-6;0.004;-0.010;-0.040;-0.005
first noun:act;digits;sentence place:last;-0.008;0.014;0.023;-0.022
`;

/** A tree: its three features and its four leaves (no and no, no and yes, yes and no, yes and yes). */
export type Tree = readonly [root: string, no: string, yes: string, leaves: readonly number[]];

export const trees: readonly Tree[] = LEARNED.trim()
  .split("\n")
  .map((line) => {
    const [root = "", no = "", yes = "", ...leaves] = line.split(";");
    return [root, no, yes, leaves.map(Number)];
  });
