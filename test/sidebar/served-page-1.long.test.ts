import { testServed } from './served-frame';

testServed(1);
