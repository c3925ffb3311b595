// Written by bench/learn/train.ts.

/** Log-odds of a span of which nothing is known. */
export const bias = -0.19;

/** Trees of three questions each, as `first;then if not;then if so;` and what the four answers add to the log-odds. */
const LEARNED = `
capitals:0;length:2;opens:have;0.066;-0.014;-0.021;0.040
capitals:0;length:2;digits;0.065;-0.014;-0.021;0.055
capitals:0;message:7+;digits;0.053;-0.034;-0.020;0.055
capitals:0;length:2;opens:me;0.058;-0.005;-0.035;0.006
in:mine;opens:me;in:matter;-0.036;0.010;0.053;-0.037
capitals:0;message:7+;digits;0.052;-0.031;-0.016;0.051
opens:me;first:mine;digits;-0.036;0.054;0.008;0.067
capitals:0;length:2;in:pursuit;0.050;-0.011;-0.018;0.040
capitals:0;sentence:me;opens:have;-0.015;0.051;-0.017;0.039
capitals:0;sentence:me;in:pursuit;-0.003;0.051;-0.017;0.036
length:1;in:you;;0.009;-0.071;-0.070;-0.070
digits;in:relative;clause place:3;-0.011;0.061;0.053;-0.034
in:mine;opens:me;in:matter;-0.034;0.006;0.046;-0.025
capitals:0;length:2;in:pursuit;0.049;-0.013;-0.017;0.037
capitals:0;own:1;in:mine;0.044;-0.001;-0.020;0.023
digits;capitals:0;before length:0;0.032;-0.012;0.055;0.007
capitals:0;before:me;in:request;-0.003;0.044;-0.004;-0.057
length:1;in:you;first:relative;0.009;-0.065;-0.067;-0.015
in:mine;in:pursuit;sentence:matter;-0.015;0.038;0.048;0.003
length:1;in:request;sentence:meObject;0.008;-0.043;-0.065;0.001
digits;before:opener;sentence:relative;0.001;-0.039;0.050;-0.006
capitals:0;sentence:me;in:pursuit;-0.002;0.040;-0.015;0.032
opens:me;opens:mine;in:mind;-0.031;0.038;0.017;-0.033
length:1;in:you;sentence:meObject;0.008;-0.063;-0.067;-0.004
length:1;sentence:you;first:relative;0.009;-0.044;-0.065;0.002
in:mine;before:me;sentence:attempt;-0.038;-0.000;0.037;-0.019
digits;in:pursuit;sentence:preposition;-0.010;0.031;-0.016;0.052
in:request;sentence:pointing;in:mine;0.018;-0.014;-0.055;0.004
opens:me;sentence:mine;in:mind;-0.036;0.005;0.018;-0.034
before:opener;in:request;in:work;0.012;-0.035;-0.039;0.034
capitals:0;length:2;in:pursuit;0.035;-0.015;-0.013;0.030
in:mine;in:pursuit;sentence:matter;-0.015;0.033;0.038;0.002
in:duration;in:relative;before:me;-0.007;0.048;-0.009;0.063
length:1;in:request;sentence:meObject;0.008;-0.040;-0.059;0.004
length:1;in:matter;sentence:meObject;0.010;-0.038;-0.058;-0.010
capitals:0;length:2;in:relative;0.037;-0.019;-0.011;0.048
length:1;length:2;;0.013;-0.019;-0.050;-0.050
in:pointing;length:1;sentence:live;0.008;-0.044;-0.043;0.008
digits;in:relative;own:1;-0.009;0.045;0.045;-0.019
sentence:you;length:2;in:event;0.010;-0.019;-0.048;0.019
before:opener;in:matter;in:relative;0.010;-0.036;-0.034;0.031
opens:opener;in:matter;before:preposition;0.010;-0.034;-0.037;0.013
length:1;in:matter;before:lasting;0.006;-0.037;-0.055;-0.009
before:opener;in:mind;in:work;0.011;-0.029;-0.033;0.030
digits;length:1;sentence:preposition;-0.002;-0.048;-0.013;0.046
in:duration;digits;before:me;-0.009;0.031;-0.006;0.059
in:you;length:1;;0.006;-0.046;-0.056;-0.056
in:pursuit;in:mine;sentence:praise;-0.011;0.026;0.043;-0.024
opens:me;first:mine;sentence:doubt;-0.024;0.044;0.013;-0.030
opens:have;in:relative;length:2;-0.011;0.040;0.040;-0.013
capitals:0;own:1;in:pursuit;0.030;-0.018;-0.010;0.027
sentence:pointing;in:request;capitals:0;0.015;-0.030;0.020;-0.022
digits;sentence:pointing;clause place:0;0.005;-0.019;0.008;0.049
in:you;length:2;;0.011;-0.017;-0.053;-0.053
in:mine;before length:0;sentence:matter;0.000;-0.049;0.035;0.000
in:mine;sentence:me;sentence:seek;-0.039;-0.000;0.031;-0.016
before:opener;sentence:me;first:get;-0.022;0.011;-0.033;0.029
in:request;length:1;in:mine;0.009;-0.044;-0.046;0.003
in:mine;sentence:me;second:attempt;-0.038;-0.001;0.027;-0.035
capitals:0;length:2;in:request;0.032;-0.014;0.000;-0.039
in:mind;in:matter;before:lasting;0.007;-0.031;-0.035;0.017
before:opener;sentence:you;second:opener;0.008;-0.036;-0.038;-0.001
in:praise;digits;second:own;-0.001;0.033;-0.045;0.011
in:duration;in:mind;before:me;0.002;-0.031;-0.003;0.057
sentence:pointing;in:matter;capitals:0;0.015;-0.029;0.017;-0.023
in:mind;in:you;in:pursuit;0.006;-0.047;-0.034;0.015
length:1;sentence:mine;opens:be;-0.007;0.016;-0.048;-0.007
before:opener;sentence:me;in:pursuit;-0.022;0.011;-0.030;0.019
in:pursuit;in:mind;sentence:praise;-0.001;-0.033;0.034;-0.015
in:you;in:praise;in:relativeWord;0.004;-0.033;-0.051;-0.011
in:duration;sentence:you;before:me;0.000;-0.036;-0.004;0.053
length:1;in:relative;before length:2;0.001;0.053;-0.047;-0.006
in:praise;length:1;sentence:begin;0.006;-0.041;-0.048;0.013
in:praise;first:request;before:have;0.005;-0.039;-0.042;0.007
in:unreal;digits;;-0.002;0.028;-0.053;-0.053
in:mind;opens:me;capitals:1;-0.014;0.011;-0.036;0.017
in:duration;in:pointing;clause place:2;0.002;-0.029;0.049;-0.004
in:duration;in:request;sentence:relativeWord;0.001;-0.032;0.052;0.005
length:2;opens:have;before:mine;-0.001;0.038;-0.028;0.015
in:mind;sentence:pointing;before:have;0.010;-0.011;-0.033;0.019
in:you;length:2;comma inside;0.008;-0.016;-0.050;-0.005
length:2;length:1;before:mine;0.008;-0.037;-0.028;0.020
length:1;in:relative;sentence:meObject;-0.001;0.049;-0.049;-0.001
in:relative;sentence:lasting;length:1;-0.006;0.018;0.051;-0.012
in:work;before:lasting;sentence:others;-0.008;0.027;0.038;-0.014
sentence:lasting;sentence:pointing;opens:opener;0.002;-0.024;0.025;-0.014
after:mine;in:you;first:own;0.006;-0.043;-0.038;0.017
in:matter;sentence:pointing;sentence:work;0.012;-0.010;-0.036;0.021
in:question;in:learn;;-0.001;0.038;-0.048;-0.048
in:live;in:request;before:me;0.001;-0.034;0.005;0.043
before:opener;in:request;in:begin;0.006;-0.025;-0.027;0.027
in:work;first:mine;in:mind;-0.008;0.034;0.038;-0.032
capitals:0;own:1;in:request;0.025;-0.017;-0.001;-0.034
in:relative;before:opener;last:relative;0.004;-0.023;0.054;-0.004
digits;in:question;sentence:relative;-0.002;-0.050;0.033;-0.018
in:matter;sentence:pointing;sentence:work;0.010;-0.012;-0.037;0.010
before:me;sentence:mine;in:pointing;-0.038;0.010;0.009;-0.021
in:mind;after:pointing;in:pursuit;0.005;-0.031;-0.032;0.021
in:unreal;length:2;;0.007;-0.016;-0.052;-0.052
first:get;length:2;clause place:2;0.001;-0.020;0.038;-0.011
in:relative;sentence:me;in:and;-0.030;0.002;0.040;-0.008
sentence:say;in:mood;sentence:plan;0.005;-0.043;-0.049;-0.003
before:opener;second:habit;sentence:cause;0.002;0.055;-0.009;-0.050
in:live;in:relative;first:live;-0.004;0.034;0.036;-0.008
in:unreal;length:1;;0.003;-0.033;-0.050;-0.050
capitals:0;before length:0;in:pointing;0.025;-0.009;-0.001;-0.026
length:1;in:unreal;sentence:meObject;0.005;-0.050;-0.041;0.007
in:praise;first:request;in:be;0.004;-0.037;-0.044;0.005
in:duration;opens:mine;before:me;-0.004;0.033;-0.007;0.050
first:begin;opens:opener;;-0.000;-0.026;0.051;0.051
capitals:0;length:2;in:pursuit;0.022;-0.023;-0.011;0.015
after:mine;in:praise;message requests;0.006;-0.030;-0.001;-0.043
in:relative;sentence:me;length:1;-0.029;0.000;0.041;-0.005
in:mind;own:0;after:past;0.005;-0.032;-0.037;0.016
in:matter;length:1;sentence:work;0.005;-0.032;-0.035;0.018
in:matter;before:opener;sentence:work;0.008;-0.017;-0.035;0.024
after:mine;in:say;after:be;0.005;-0.044;-0.035;0.016
in:seek;sentence:doubt;sentence:recent;0.005;-0.027;-0.040;0.006
exclaims;in:number;own:2;-0.002;0.027;-0.040;0.010
in:mood;length:1;sentence:event;0.002;-0.035;-0.050;-0.003
capitals:0;own:1;digits;0.021;-0.019;-0.009;0.023
in:relative;own:0;in:age;-0.001;-0.042;0.043;-0.014
exclaims;first:request;in:event;0.005;-0.035;-0.040;0.013
length:2;in:question;before:preposition;0.008;-0.041;-0.023;0.019
in:work;message requests;in:praise;0.007;-0.010;0.036;-0.030
sentence:lasting;in:mind;form:base;-0.001;-0.028;0.026;-0.004
in:question;length:2;after:article;0.008;-0.015;-0.052;-0.009
first:get;in:learn;after:mine;-0.006;0.032;0.041;-0.008
in:live;first:habit;sentence:mind;-0.006;0.044;0.036;-0.008
length:2;length:1;in:relative;0.008;-0.031;-0.019;0.033
in:work;capitals:1;sentence:me;-0.005;0.022;-0.023;0.035
length:1;cut:thing;opens:be;-0.002;0.030;-0.045;-0.003
in:pointing;exclaims;in:live;0.007;-0.031;-0.027;0.018
first:request;after:pointing;capitals:0;0.006;-0.025;0.004;-0.045
second:own;in:relative;sentence:relativeWord;-0.005;0.032;0.047;-0.011
in:diet;second:own;;-0.004;0.030;0.055;0.055
exclaims;opens:future;in:get;0.005;-0.043;-0.044;0.024
length:1;opens:mine;sentence:meObject;-0.002;0.037;-0.043;0.011
length:5-6;length:7-9;in:praise;-0.008;0.019;0.021;-0.025
in:live;in:pointing;sentence:event;0.001;-0.024;0.040;-0.017
sentence:pointing;in:matter;length:7-9;0.012;-0.025;-0.015;0.023
length:5-6;message requests;sentence:lasting;0.006;-0.011;0.007;0.042
in:you;in:learn;before:adverb;0.001;0.032;-0.045;0.003
second:request;sentence:you;in:mine;0.005;-0.027;-0.048;0.002
length:1;after:mine;sentence:mood;0.004;-0.027;-0.040;0.005
in:work;first:begin;sentence:others;-0.004;0.049;0.035;-0.014
in:pursuit;in:mine;sentence:praise;-0.006;0.015;0.032;-0.022
opens:adverb;own:0;;0.003;-0.034;-0.049;-0.049
after:pointing;in:seek;before:preposition;0.003;-0.031;-0.033;0.023
in:unreal;in:seek;sentence:cause;0.003;-0.031;-0.047;-0.010
in:mine;before length:0;sentence:matter;0.001;-0.034;0.026;-0.008
in:praise;in:mind;in:be;0.006;-0.020;-0.043;0.016
message asks;in:habit;opens:mine;-0.014;0.026;0.004;0.052
in:seek;length:5-6;own:2;-0.000;0.020;-0.035;-0.000
sentence place:middle;sentence:attempt;in:pointing;-0.005;-0.033;0.015;-0.035
in:unreal;length:7-9;;-0.004;0.019;-0.045;-0.045
after:mine;opens:adverb;opens:have;0.006;-0.046;-0.034;0.014
before:opener;after:habit;first:get;0.006;-0.036;-0.024;0.033
after:mine;in:unreal;opens:have;0.005;-0.041;-0.035;0.015
before length:3-4;sentence:live;before:pointing;-0.006;0.018;0.036;-0.020
in:duration;in:pointing;sentence:relativeWord;0.001;-0.023;0.045;-0.001
in:number;in:relative;in:matter;-0.005;0.027;0.029;-0.019
length:2;length:1;before length:3-4;0.006;-0.032;-0.019;0.025
second:own;sentence:lasting;sentence:lasting;-0.007;0.014;0.038;0.003
before:opener;sentence:me;in:get;-0.016;0.006;-0.027;0.016
sentence:me;sentence place:middle;sentence:attempt;-0.036;0.007;0.008;-0.022
in:learn;first:begin;after:opener;-0.002;0.037;0.039;-0.002
second:own;in:duration;sentence:pointing;-0.005;0.032;0.043;0.003
in:relative;exclaims;length:1;0.001;-0.032;0.036;-0.003
length:1;in:seek;next goes on;0.004;-0.027;-0.043;-0.003
in:seek;clause place:3;echo:0;0.004;-0.042;-0.007;-0.048
after:praise;first:pursuit;sentence:mind;-0.001;0.040;-0.048;-0.002
left over:7-9;in:request;after:others;0.005;-0.023;-0.047;0.016
clause place:3;opens:future;;0.002;-0.038;-0.039;-0.039
in:praise;after:mine;in:be;0.004;-0.023;-0.040;0.002
before:future;before:opener;sentence:pointing;0.006;-0.014;-0.049;-0.007
in:learn;sentence:mine;in:seek;-0.008;0.007;0.040;-0.022
in:relative;own:0;in:age;-0.002;-0.036;0.033;-0.007
in:learn;length:5-6;echo:1;-0.008;0.011;0.041;-0.012
in:work;in:diet;sentence:praise;-0.004;0.054;0.036;-0.012
in:mood;own:0;length:7-9;0.004;-0.030;-0.040;0.009
sentence:live;sentence:praise;sentence place:middle;0.002;-0.021;0.005;0.042
in:say;opens:adverb;before length:2;0.002;-0.044;-0.047;-0.008
length:2;in:question;words:5-6;0.006;-0.039;-0.022;0.011
in:you;length:1;;0.002;-0.028;-0.039;-0.039
in:question;opens:future;after:article;0.003;-0.040;-0.045;-0.004
after:event;opens:duration;after:and;-0.001;0.053;-0.048;-0.004
left over:7-9;in:praise;sentence:meObject;0.003;-0.029;-0.047;-0.004
capitals:0;message:7+;before:lasting;0.019;-0.027;-0.007;0.019
in:seek;after:event;own:2;0.004;-0.041;-0.038;0.008
in:mood;before:me;sentence:opener;-0.012;0.006;-0.001;-0.040
sentence:say;first:request;before:pointing;0.004;-0.029;-0.041;0.015
sentence:say;length:5-6;before:pointing;-0.004;0.014;-0.043;0.010
first:get;after:habit;sentence:event;0.000;-0.041;0.038;-0.010
first:mood;sentence:attempt;sentence:mine;0.004;-0.018;-0.050;0.002
in:pursuit;in:duration;before:adverb;-0.006;0.028;0.027;-0.014
sentence:lasting;before:habit;length:2;-0.007;0.049;0.022;-0.014
length:1;in:number;sentence:habit;-0.002;0.024;-0.041;-0.003
first:begin;after:pointing;own:4;0.002;-0.028;0.049;0.006
in:unreal;before:future;sentence:cause;0.002;-0.034;-0.044;-0.007
first:habit;before length:3-4;;-0.004;0.024;0.045;0.045
in:duration;next asks;before:me;-0.006;0.012;-0.006;0.036
in:relative;sentence:me;length:1;-0.024;0.002;0.040;0.002
in:unreal;in:begin;sentence:age;0.000;0.029;-0.044;-0.004
length:7-9;length:5-6;in:meObject;-0.007;0.012;0.024;-0.019
second:habit;second:article;;-0.003;0.037;0.048;0.048
opens:mine;before:me;sentence place:middle;-0.018;0.002;0.003;0.053
opens:adverb;sentence:say;before:pointing;0.004;-0.032;-0.046;0.005
in:seek;in:mood;in:pointing;0.006;-0.032;-0.036;-0.002
before:opener;last:matter;before length:3-4;0.005;-0.031;-0.026;0.011
in:live;in:pursuit;in:article;-0.005;0.015;0.001;0.033
in:learn;clause place:3;sentence:seek;0.000;-0.043;0.036;-0.014
sentence:diet;digits;opens:me;-0.006;0.019;0.000;0.053
before:habit;length:1;;0.002;-0.029;0.047;0.047
in:relative;sentence:me;in:pastForm;-0.024;0.001;0.032;-0.006
length:2;length:1;words:5-6;0.007;-0.025;-0.022;0.020
first:begin;in:question;sentence place:middle;-0.001;-0.039;0.049;0.004
sentence:praise;sentence:lasting;second:me;-0.000;0.021;-0.024;0.018
second:habit;opens:mine;;-0.005;0.027;0.040;0.040
exclaims;in:article;second:pastForm;-0.004;0.011;-0.035;0.017
sentence:say;after:mine;sentence:cause;0.004;-0.021;-0.045;-0.001
message requests;sentence:begin;before:be;0.005;0.043;0.000;-0.021
opens:mine;before length:0;next asks;-0.000;-0.028;0.012;0.049
second:article;in:relative;sentence:relativeWord;-0.005;0.023;0.045;-0.017
first:negation;left over:10-13;message:1;0.004;-0.041;-0.043;0.001
after:habit;sentence:you;;0.002;-0.024;-0.040;-0.040
message requests;sentence:begin;in:duration;0.008;0.046;-0.008;0.029
in:unreal;before:future;;0.003;-0.033;-0.041;-0.041
sentence:doubt;first:mood;left over:2;0.002;-0.036;-0.032;0.010
in:health;sentence:me;sentence:and;-0.021;-0.001;0.046;0.012
opens:future;clause place:3;clause place:1;0.004;-0.035;-0.046;-0.004
left over:1;before:mine;after:cause;-0.005;0.018;0.021;-0.016
in:pointing;in:matter;sentence:lasting;0.005;-0.021;-0.028;0.017
own:0;in:live;words:5-6;-0.000;0.024;-0.048;0.013
in:mind;opens:future;before:lasting;0.004;-0.036;-0.025;0.014
length:5-6;sentence:matter;sentence:lasting;-0.000;-0.015;0.005;0.032
in:mind;own:0;sentence:past;0.005;-0.035;-0.035;0.004
first:begin;clause place:3;before length:1;0.001;-0.039;0.050;-0.013
sentence:seek;message asks;sentence:recent;-0.004;0.010;-0.028;0.013
clause place:3;first:get;message requests;-0.000;0.026;0.002;-0.048
after:habit;in:mind;sentence:get;0.006;-0.016;-0.039;-0.008
in:mood;own:0;sentence:opener;0.001;-0.030;0.008;-0.049
length:1;length:2;sentence:meObject;0.005;-0.012;-0.042;0.021
opens:adverb;first:get;;-0.001;0.025;-0.042;-0.042
left over:1;length:2;next:opener;-0.001;-0.019;0.019;-0.015
in:mood;in:pointing;sentence:like;0.004;-0.019;-0.045;0.000
in:diet;length:1;;-0.001;-0.032;0.045;0.045
in:learn;in:matter;clause place:0;-0.000;-0.028;-0.003;0.040
first:habit;length:7-9;;-0.002;0.020;0.044;0.044
in:health;first:habit;;-0.002;0.036;0.036;0.036
after:pointing;length:1;sentence:meObject;0.004;-0.033;-0.034;0.012
in:question;in:pursuit;sentence:me;-0.002;0.015;-0.008;-0.043
length:7-9;words:14+;clause place:2;0.002;-0.017;0.025;-0.017
opens:adverb;first:get;sentence:cause;0.002;0.029;-0.003;-0.041
in:matter;sentence:doubt;sentence:work;0.002;-0.021;-0.031;0.013
second:habit;capitals:1;opens:me;-0.004;0.018;0.004;0.046
left over:7-9;sentence:relativeWord;sentence:others;0.006;-0.009;-0.042;0.012
after:mine;in:pointing;message requests;0.004;-0.016;0.008;-0.038
length:5-6;in:health;in:question;-0.005;0.037;0.014;-0.027
opens:mine;before length:0;message asks;0.001;-0.025;0.004;0.045
sentence:pointing;left over:10-13;sentence:lasting;0.006;-0.048;-0.018;0.003
opens:adverb;second:request;;0.003;-0.027;-0.041;-0.041
in:learn;before:habit;sentence:seek;-0.004;0.039;0.032;-0.016
after:mine;words:5-6;opens:have;-0.003;0.015;-0.037;0.014
second:own;first:mine;sentence:relativeWord;-0.002;0.029;0.038;-0.003
sentence:make;after:event;form:base;0.007;-0.034;0.002;-0.037
message requests;in:opener;in:now;0.012;-0.022;-0.008;0.029
sentence:seek;opens:adverb;sentence:get;0.004;-0.038;-0.031;0.033
clause place:3;second:request;form:ed;0.007;-0.022;-0.038;-0.003
after:article;before:opener;message:4-6;0.006;-0.016;-0.006;-0.032
second:own;in:pastForm;first:past;0.001;-0.017;0.034;-0.001
in:health;sentence:live;sentence:and;-0.005;0.014;0.050;0.005
in:matter;sentence:attempt;sentence:pointing;0.004;-0.015;-0.027;0.006
in:you;opens:adverb;comma inside;0.004;-0.035;-0.039;0.004
in:health;in:habit;;-0.003;0.022;0.040;0.040
first:begin;own:0;sentence:mine;-0.001;-0.036;0.047;0.008
before:me;sentence:mine;message:4-6;-0.035;0.011;0.008;-0.012
sentence:work;second:habit;in:mind;-0.004;0.037;0.023;-0.031
left over:10-13;in:say;;0.003;-0.034;-0.044;-0.044
sentence:relativeWord;sentence place:middle;after:me;0.000;0.018;-0.013;0.038
after:age;second:article;words:14+;0.000;0.030;-0.040;-0.007
clause place:3;after:habit;;0.003;-0.031;-0.039;-0.039
clause place:3;first:get;before:and;-0.000;0.024;-0.044;-0.005
after:pointing;sentence:seek;sentence:mind;0.004;-0.016;-0.033;0.009
in:mood;in:health;sentence:pointing;-0.003;0.034;-0.045;-0.002
in:learn;in:work;after:opener;-0.004;0.017;0.032;-0.005
capitals:0;sentence:article;second:request;-0.019;0.022;-0.002;-0.032
sentence:begin;in:number;sentence:make;-0.005;0.021;0.031;-0.024
length:1;left over:7-9;sentence:meObject;0.004;-0.025;-0.032;0.021
in:relative;in:pastForm;length:1;0.004;-0.011;0.031;-0.004
sentence:attempt;in:mood;opens:lasting;0.003;-0.028;-0.027;0.020
exclaims;after:event;in:get;0.002;-0.031;-0.035;0.024
clause place:3;in:matter;sentence:habit;0.002;-0.017;-0.040;-0.005
sentence:begin;own:0;sentence:doubt;0.000;-0.036;0.031;-0.032
length:7-9;sentence:matter;in:relativeWord;0.001;-0.013;0.024;-0.015
capitals:0;after:opener;sentence:attempt;0.019;-0.013;-0.003;-0.026
first:request;before length:0;next asks;0.004;-0.017;-0.038;0.003
left over:1;cut:phrase;next:cause;0.000;-0.014;0.019;-0.019
in:question;opens:future;sentence place:last;0.001;-0.032;-0.038;-0.005
in:mind;next asks;in:pursuit;-0.001;0.014;-0.023;0.018
`;

/** A tree: its three features and its four leaves (no and no, no and yes, yes and no, yes and yes). */
export type Tree = readonly [root: string, no: string, yes: string, leaves: readonly number[]];

export const trees: readonly Tree[] = LEARNED.trim()
  .split("\n")
  .map((line) => {
    const [root = "", no = "", yes = "", ...leaves] = line.split(";");
    return [root, no, yes, leaves.map(Number)];
  });
