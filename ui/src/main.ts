/** Starts the window: chooses the host, then draws. */
import { mount } from 'svelte';
import 'virtual:fluent-tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/dialogs.css';
import App from './App.svelte';
import { chooseHost } from './host';

const target = document.querySelector('#app');
if (target) mount(App, { target, props: { host: await chooseHost() } });
