var box = document.getElementById('start-error');
box.appendChild(document.createTextNode(box.getAttribute('data-message')));
box.removeAttribute('hidden');
