'use strict';

// Shows the OpenAPI document of the service in the address' fragment, and how each service is.
const tabs = [...document.querySelectorAll('.service')];

function chosen() {
  const name = new URLSearchParams(location.hash.slice(1)).get('service');
  return tabs.find(tab => tab.dataset.service === name) ?? tabs[0];
}

function show() {
  const tab = chosen();
  tabs.forEach(other => other.toggleAttribute('aria-current', other === tab));
  SwaggerUIBundle({
    url: '/openapi/' + tab.dataset.service,
    dom_id: '#api',
    deepLinking: false,
    persistAuthorization: true,
    displayRequestDuration: true,
    tryItOutEnabled: true,
    defaultModelsExpandDepth: 0,
    validatorUrl: null,
  });
}

async function look(tab) {
  const state = tab.querySelector('.state');
  let up = false;
  try {
    up = (await fetch('/health/' + tab.dataset.service)).ok;
  } catch {
    // The edge itself does not answer: the service cannot be reached either.
    up = false;
  }
  state.dataset.state = up ? 'up' : 'down';
  state.setAttribute('aria-label', up ? 'up' : 'down');
}

function lookAtAll() {
  tabs.forEach(look);
}

window.addEventListener('hashchange', show);
show();
lookAtAll();
setInterval(lookAtAll, 10000);
