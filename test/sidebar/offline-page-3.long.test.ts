import { testOffline } from './offline-frame';

testOffline(3);
